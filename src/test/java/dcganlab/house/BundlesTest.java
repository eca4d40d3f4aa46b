package dcganlab.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every text is there in every language, says the same things of the same values, and is used.
class BundlesTest {
    private static final Pattern JAPANESE =
            Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /// What a value fills, and the ends of lines in picocli's texts.
    private static final Pattern GAP = Pattern.compile("\\{[^{}]*}|%n");

    /// Single letters are signs, as x is.
    private static final Pattern WORD = Pattern.compile("[\\p{Lu}\\p{Ll}]{2,}\\p{N}*");

    /// Names, and functions in formulas, which are written alike in all languages.
    private static final Set<String> ALIKE =
            Set.of(
                    "ReLU",
                    "LeakyReLU",
                    "Tanh",
                    "DiffAugment",
                    "float32",
                    "bfloat16",
                    "Sigmoid",
                    "Conv",
                    "ConvT",
                    "LReLU",
                    "BN",
                    "SN",
                    "SWD",
                    "log",
                    "max",
                    "out",
                    "back",
                    "MS",
                    "SSIM",
                    "DCGAN",
                    "Lab",
                    "GB");

    private static Map<Key, String> used = Map.of();

    @BeforeAll
    static void readTheCode() throws IOException {
        used = KeysInCode.in(Path.of("src/main/java"));
    }

    static List<Bundle> bundles() throws IOException {
        return Bundle.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInEveryLanguage(Bundle bundle) throws IOException {
        Set<String> english = bundle.texts(Language.ENGLISH).keySet();
        for (Language language : Language.values()) {
            assertEquals(english, bundle.texts(language).keySet(), language.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextSaysTheSameValues(Bundle bundle) throws IOException {
        if (!bundle.ofMessages()) {
            return;
        }
        Map<String, String> english = bundle.texts(Language.ENGLISH);
        for (Language language : Language.values()) {
            bundle.texts(language)
                    .forEach((key, text) -> {
                        String other = english.getOrDefault(key, text);
                        assertEquals(
                                new Gaps(other).common(),
                                new Gaps(text).common(),
                                key + ": " + text);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPatternCanBeRead(Bundle bundle) throws IOException {
        for (Language language : Language.values()) {
            bundle.texts(language)
                    .forEach((key, text) -> {
                        if (bundle.ofMessages()) {
                            new MessageFormat(text, Locale.ROOT);
                            assertFalse(text.replace("''", "").contains("'"), key + ": " + text);
                        } else {
                            assertFalse(text.replace("%n", "").contains("%"), key + ": " + text);
                        }
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatHasWordsIsInItsLanguage(Bundle bundle) throws IOException {
        bundle.texts(Language.ENGLISH)
                .forEach((key, text) -> assertFalse(JAPANESE.matcher(text).find(), key));
        List<String> foreign =
                bundle.texts(Language.JAPANESE).entrySet().stream()
                        .filter(text -> !isJapanese(text.getValue()))
                        .map(Map.Entry::toString)
                        .toList();
        assertEquals(List.of(), foreign);
    }

    private static boolean isJapanese(String text) {
        return JAPANESE.matcher(text).find()
                || WORD.matcher(GAP.matcher(text).replaceAll(" "))
                        .results()
                        .allMatch(word -> ALIKE.contains(word.group()));
    }

    @Test
    void whatIsAskedForIsThere() throws IOException {
        Set<String> there = keys();
        List<String> missing =
                used.entrySet().stream()
                        .filter(use -> use.getKey().sure())
                        .filter(use -> !there.contains(use.getKey().text()))
                        .map(use -> use.getKey().text() + " in " + use.getValue())
                        .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void whatIsThereIsAskedFor() throws IOException {
        Set<String> left = new TreeSet<>(keys());
        for (Key key : used.keySet()) {
            if (key.isWhole()) {
                left.remove(key.text());
            } else {
                assertTrue(key.tellsMoreThanThePackage(), key + ": " + used.get(key));
                left.removeIf(key::fits);
            }
        }
        assertEquals(Set.of(), left);
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Bundle bundle : Bundle.all()) {
            if (bundle.ofMessages()) {
                keys.addAll(
                        bundle.texts(Language.ENGLISH).keySet().stream()
                                .map(bundle::whole)
                                .collect(Collectors.toSet()));
            }
        }
        return keys;
    }
}
