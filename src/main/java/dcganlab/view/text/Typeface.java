package dcganlab.view.text;

import javafx.collections.ObservableList;
import javafx.scene.text.Font;

import java.util.Locale;
import java.util.Objects;

/// The letters of the window: the system's, which every reader knows, and in Japanese the lab's
/// own, for a system need not have any, or draws Chinese forms of the same characters. Fonts that a
/// style sheet loads are known by their name, and only by their name do they get what they lack
/// from the system's.
public final class Typeface {
    private static final String JAPANESE = "BIZ UDPGothic";

    private static final String STYLE =
            Objects.requireNonNull(Typeface.class.getResource("japanese.css")).toExternalForm();

    private Typeface() {}

    /// Keeps a scene's letters those of the language.
    ///
    /// @param styles the scene's, or a part's
    public static void follow(ShownTexts texts, ObservableList<String> styles) {
        texts.follow(() -> set(texts, styles));
    }

    /// The same once, for what is soon gone.
    public static void set(ShownTexts texts, ObservableList<String> styles) {
        styles.remove(STYLE);
        if (isJapanese(texts)) {
            styles.add(STYLE);
        }
    }

    /// Letters to draw with.
    ///
    /// @param size in pixels
    public static Font font(ShownTexts texts, double size) {
        return isJapanese(texts) ? Font.font(JAPANESE, size) : Font.font(size);
    }

    private static boolean isJapanese(ShownTexts texts) {
        return texts.now().locale().getLanguage().equals(Locale.JAPANESE.getLanguage());
    }
}
