package dcganlab.view.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dcganlab.model.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class WordsTest {
    private static final String KEY = "view.runs";

    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final Words words = new Words(locale);

    @Test
    void whatIsBoundIsInTheLanguageThatIsChosen() {
        StringProperty shown = new SimpleStringProperty();
        shown.bind(words.bound(KEY));
        assertEquals(new Texts(Locale.ENGLISH).of(KEY), shown.get());

        locale.set(Locale.JAPANESE);
        assertEquals(new Texts(Locale.JAPANESE).of(KEY), shown.get());
        assertEquals(words.of(KEY), shown.get());
    }

    @Test
    void whoFollowsWritesNowAndInEachOtherLanguage() {
        List<String> written = new ArrayList<>();
        Subscription following =
                words.follow(() -> written.add(words.now().locale().getLanguage()));
        locale.set(Locale.JAPANESE);
        locale.set(Locale.ENGLISH);
        assertEquals(List.of("en", "ja", "en"), written);

        following.unsubscribe();
        locale.set(Locale.JAPANESE);
        assertEquals(3, written.size());
    }

    @Test
    void theTextsOfALanguageAreMadeOnce() {
        Texts english = words.now();
        assertSame(english, words.now());
        locale.set(Locale.JAPANESE);
        assertNotEquals(english, words.now());
    }
}
