import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds the phrases of a Japanese text together: JavaFX breaks lines between any two of its
/// characters, and numbers and formulae beside them as well. Japanese has no spaces, so where a
/// phrase ends is guessed by ICU's model (`lw=phrase`, Unicode Technical Standard 35, part 1), and
/// mended where it cuts words of this field. Where JavaFX would break and must not, stands
/// {@link #MARK}.
final class Phrases {
    /// The zero width no-break space: JavaFX does not break beside it, and draws nothing. It does
    /// not heed the word joiner, which took its place in Unicode.
    static final char MARK = '\uFEFF';

    /// Longer ones may break anywhere: what is longer than its line would be cut without rules.
    private static final int LONGEST = 14;

    /// Words that are not broken, though the model does.
    private static final Pattern WORDS =
            Pattern.compile(
                    "畳み込|一時停止|生成器|識別器|生成画像|正規化|平滑化|標準偏差|全結合|最近傍|受容野|初期値|類似度"
                            + "|ください|くださ|でしょう|ましょう|数秒|丸暗記|見落と|見破|見抜|ゼロ和|前処理|大円"
                            + "|中点|鏡像|縦横|変わり方|統計量|読み込|置き換|書き出|大きさ|小さ|動か|だまさ|[A-Za-z]-[A-Za-z]");

    /// What belongs to the word before it, at the beginning of a phrase.
    private static final Pattern BOUND =
            Pattern.compile(
                    "^([をはのにがとでもへや]{1,3}[、。]?$|て|た|ます|ない|いる|いま|いな|いた|ある|あり|くる|くだ|しま|みま|おき|する|すれ|した|され"
                            + "|[器化率数値名層型的間後前内分用中文図枚個回倍つ行列度]([^\\p{IsHan}].*)?$)");

    private static final Pattern END_OF_WORD = Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー0-9」)]$");

    private final BreakIterator phrases =
            BreakIterator.getLineInstance(ULocale.forLanguageTag("ja-u-lw-phrase"));
    private final java.text.BreakIterator lines =
            java.text.BreakIterator.getLineInstance(Locale.JAPANESE);

    /// A text with its marks.
    ///
    /// @param pattern of a {@link java.text.MessageFormat}
    String held(String pattern) {
        Plain plain = Plain.of(pattern);
        Set<Integer> ends = ends(plain.text());
        StringBuilder held = new StringBuilder();
        int from = 0;
        lines.setText(plain.text());
        for (int at = lines.next(); at != java.text.BreakIterator.DONE; at = lines.next()) {
            int to = plain.place(at);
            held.append(pattern, from, to);
            if (!ends.contains(at)) {
                held.append(MARK);
            }
            from = to;
        }
        return held.append(pattern, from, pattern.length()).toString();
    }

    private Set<Integer> ends(String text) {
        Set<Integer> ends = new HashSet<>();
        phrases.setText(text);
        int begin = 0;
        int before = 0; // The beginning of the phrase that ends at `begin`.
        for (int end = phrases.next(); end != BreakIterator.DONE; end = phrases.next()) {
            String last = text.substring(before, begin);
            boolean joined =
                    END_OF_WORD.matcher(last).matches()
                            && BOUND.matcher(text.substring(begin, end)).find()
                            && end - before <= LONGEST;
            if (joined) {
                ends.remove(begin);
            } else {
                before = begin;
            }
            ends.add(end);
            begin = end;
        }
        Matcher word = WORDS.matcher(text);
        while (word.find()) {
            for (int inside = word.start() + 1; inside < word.end(); inside++) {
                ends.remove(inside);
            }
        }
        ends.add(text.length());
        return ends;
    }

    /// A pattern with a digit in the place of each of its holes.
    ///
    /// @param places where each of its characters begins in the pattern, and the pattern's end
    private record Plain(String text, int[] places) {
        static Plain of(String pattern) {
            StringBuilder text = new StringBuilder();
            int[] places = new int[pattern.length() + 1];
            int depth = 0;
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                if (depth == 0) {
                    places[text.length()] = i;
                    text.append(c == '{' ? '0' : c);
                }
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            places[text.length()] = pattern.length();
            return new Plain(text.toString(), places);
        }

        /// Where in the pattern a character of the text begins.
        int place(int at) {
            return places[at];
        }
    }
}
