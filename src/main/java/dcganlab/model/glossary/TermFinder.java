package dcganlab.model.glossary;

import dcganlab.model.Language;
import dcganlab.model.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the words of the glossary in a text of one language, by the forms that [Term#word] gives:
/// what stands before a bracket and what stands in it, unless that is a single letter. In English
/// the plural and the genitive are the same word. Of forms that begin at one place the longest
/// counts, so that a transposed convolution is not taken for a convolution.
public final class TermFinder {
    private static final Pattern BRACKET = Pattern.compile("(.+?)\\s*[(\\uff08](.+)[)\\uff09]");

    /// Where a line must not break, a shown text may have this between any two letters.
    private static final String MARK = "\\uFEFF?";

    /// What may not stand on either side of a word of Latin letters.
    private static final String LATIN = "[\\p{IsLatin}\\p{N}]";

    private static final Map<Language, TermFinder> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new TermFinder(language.texts()));
        }
    }

    private final Map<String, Term> forms = new HashMap<>();
    private final Pattern pattern;

    /// A word of the glossary in a text.
    ///
    /// @param term what is meant
    /// @param from its first character there
    /// @param to the one behind its last
    public record Found(Term term, int from, int to) {}

    private TermFinder(Texts texts) {
        for (Term term : Term.values()) {
            formsOf(texts.of(term.word())).forEach(form -> forms.put(key(form), term));
        }
        pattern =
                Pattern.compile(
                        forms.keySet().stream()
                                .sorted(
                                        Comparator.comparing(String::length)
                                                .reversed()
                                                .thenComparing(Comparator.naturalOrder()))
                                .map(TermFinder::written)
                                .collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// For the texts of a language.
    public static TermFinder of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static List<String> formsOf(String word) {
        Matcher bracket = BRACKET.matcher(word);
        List<String> all =
                bracket.matches() ? List.of(bracket.group(1), bracket.group(2)) : List.of(word);
        return all.stream()
                .filter(form -> form.length() > 1 || !form.matches("\\p{IsLatin}"))
                .toList();
    }

    private static String key(String form) {
        return form.replace("\uFEFF", "").toLowerCase(Locale.ROOT);
    }

    private static String written(String form) {
        String letters =
                form.codePoints()
                        .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                        .collect(Collectors.joining(MARK));
        return Character.UnicodeScript.of(form.codePointAt(0)) == Character.UnicodeScript.LATIN
                ? "(?<!%s)(%s)(?:s|es|['\u2019]s)?(?!%s)".formatted(LATIN, letters, LATIN)
                : "(" + letters + ")";
    }

    /// All words in a text, in their order.
    ///
    /// @param text with or without marks where a line must not break
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            Term term = forms.get(key(form(match)));
            if (term != null) {
                found.add(new Found(term, match.start(), match.end()));
            }
        }
        return found;
    }

    /// The form without a plural's ending.
    private static String form(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group();
    }

    /// Which words are in some texts, in the order in which they come first.
    public Set<Term> termsIn(String... texts) {
        Set<Term> terms = new LinkedHashSet<>();
        Arrays.stream(texts)
                .flatMap(text -> in(text).stream())
                .map(Found::term)
                .forEach(terms::add);
        return terms;
    }
}
