package dcganlab.view.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dcganlab.model.Language;
import dcganlab.model.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ShownTextsTest {
    private static final String KEY = "view.runs";

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ShownTexts texts = new ShownTexts(language);

    @Test
    void whatIsBoundIsInTheLanguageThatIsChosen() {
        StringProperty shown = new SimpleStringProperty();
        shown.bind(texts.bound(KEY));
        assertEquals(Language.ENGLISH.texts().of(KEY), shown.get());

        language.set(Language.JAPANESE);
        assertEquals(Language.JAPANESE.textsInLines().of(KEY), shown.get());
        assertEquals(texts.of(KEY), shown.get());
    }

    @Test
    void whatIsComposedIsInTheLanguageThatIsChosen() {
        StringProperty shown = new SimpleStringProperty();
        shown.bind(texts.bound(() -> "1 " + texts.of(KEY)));
        language.set(Language.JAPANESE);
        assertEquals("1 " + Language.JAPANESE.textsInLines().of(KEY), shown.get());
    }

    @Test
    void whoFollowsWritesNowAndInEachOtherLanguage() {
        List<String> written = new ArrayList<>();
        Subscription following =
                texts.follow(() -> written.add(texts.now().locale().getLanguage()));
        language.set(Language.JAPANESE);
        language.set(Language.ENGLISH);
        assertEquals(List.of("en", "ja", "en"), written);

        following.unsubscribe();
        language.set(Language.JAPANESE);
        assertEquals(3, written.size());
    }

    @Test
    void theTextsOfALanguageAreMadeOnce() {
        Texts english = texts.now();
        assertSame(english, texts.now());
        language.set(Language.JAPANESE);
        assertNotEquals(english, texts.now());
    }
}
