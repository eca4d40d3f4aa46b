package dcganlab.model.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;
import dcganlab.model.glossary.TermFinder.Found;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Set;

class TermFinderTest {
    private static final TermFinder ENGLISH = TermFinder.of(Language.ENGLISH);
    private static final TermFinder JAPANESE = TermFinder.of(Language.JAPANESE);

    private static List<Term> terms(TermFinder finder, String text) {
        return finder.in(text).stream().map(Found::term).toList();
    }

    @ParameterizedTest
    @EnumSource(Term.class)
    void everyTermIsFoundByItsOwnWord(Term term) {
        for (Language language : Language.values()) {
            String word = language.texts().of(term.word());
            assertTrue(TermFinder.of(language).termsIn(word).contains(term), word);
            String shown = language.textsInLines().of(term.word());
            assertTrue(TermFinder.of(language).termsIn(shown).contains(term), shown);
        }
    }

    @Test
    void theLongestWordCounts() {
        assertEquals(
                List.of(Term.TRANSPOSED_CONVOLUTION, Term.CONVOLUTION),
                terms(ENGLISH, "A transposed convolution is no convolution."));
        assertEquals(
                List.of(Term.TRANSPOSED_CONVOLUTION, Term.DENSE_LAYER, Term.LAYER),
                terms(JAPANESE, "転置畳み込みと全結合層は、どちらも層です。"));
    }

    @Test
    void thePluralIsTheSameWordAndAPartOfAnotherIsNot() {
        assertEquals(List.of(Term.BATCH, Term.LOSS), terms(ENGLISH, "Batches, and their losses"));
        assertEquals(List.of(Term.GENERATOR), terms(ENGLISH, "the generator\u2019s"));
        assertEquals(List.of(), terms(ENGLISH, "players weighted unstepped"));
        assertEquals(List.of(Term.DCGAN), terms(ENGLISH, "DCGAN"));
        assertEquals(List.of(Term.DCGAN), terms(JAPANESE, "このDCGANでは"));
    }

    @Test
    void aSingleLetterIsASignAndNoWord() {
        assertEquals(List.of(), terms(ENGLISH, "D(G(z))"));
    }

    @Test
    void itSaysWhereAWordStandsAlsoWhereALineMustNotBreak() {
        String text = "これは\uFEFF識\uFEFF別\uFEFF器です";
        Found found = JAPANESE.in(text).getFirst();
        assertEquals("識\uFEFF別\uFEFF器", text.substring(found.from(), found.to()));
    }

    @Test
    void eachTermIsToldOnceInTheOrderInWhichTheyCome() {
        assertEquals(
                List.of(Term.STRIDE, Term.KERNEL),
                List.copyOf(ENGLISH.termsIn("With stride 2 a kernel", "a kernel, a stride")));
        assertEquals(Set.of(), ENGLISH.termsIn("nothing"));
    }
}
