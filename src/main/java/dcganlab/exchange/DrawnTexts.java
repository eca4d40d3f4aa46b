package dcganlab.exchange;

import dcganlab.model.Language;
import dcganlab.model.Texts;

import java.awt.Font;

/// The language of words that are drawn on a picture. Fonts are the system's, and a bare server may
/// have none with Japanese letters: what is drawn there is in English.
public final class DrawnTexts {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private DrawnTexts() {}

    /// @param wanted the user's language
    /// @return it, or English if the system has no letters for it
    public static Texts of(Texts wanted) {
        return canDraw(wanted.of("model.sideReal", 0, 0)) ? wanted : Language.ENGLISH.texts();
    }

    /// Without any font nothing is drawn in any language.
    private static boolean canDraw(String text) {
        return Caption.metrics(FONT) == null || FONT.canDisplayUpTo(text) < 0;
    }
}
