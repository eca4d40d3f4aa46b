package dcganlab.cli;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How many columns of a terminal a text takes. A letter takes one, and two if it is wide, as those
/// of Japanese, Chinese and Korean and pictographs are; what is set over the letter before it takes
/// none (Unicode Standard Annex 11, "East Asian Width"; ranges as in Markus Kuhn's `wcwidth`).
final class Columns {
    /// With all that is set over it.
    private static final Pattern LETTER = Pattern.compile("\\X");

    private static final Pattern WIDE =
            Pattern.compile(
                    "[\\u1100-\\u115F\\u2E80-\\u303E\\u3040-\\uA4CF\\uA960-\\uA97F\\uAC00-\\uD7A3"
                            + "\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6"
                            + "\\x{20000}-\\x{3FFFD}\\p{IsEmoji_Presentation}]");

    private static final Pattern NONE = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}]");

    /// Between parts of a text that can stand without those that follow.
    private static final String GAP = "  ";

    private static final String CUT = "\u2026";

    private Columns() {}

    static int of(String text) {
        return text.codePointCount(0, text.length()) + count(WIDE, text) - count(NONE, text);
    }

    private static int count(Pattern kind, String text) {
        return (int) kind.matcher(text).results().count();
    }

    /// A text, or as much of its beginning as there is room for: all parts that fit, where parts
    /// are two blanks apart and the weightier ones stand in front; of the first one what fits.
    static String fit(String text, int columns) {
        String fitting = text;
        while (of(fitting) > columns) {
            int gap = fitting.lastIndexOf(GAP);
            if (gap < 0) {
                return cut(fitting, columns);
            }
            fitting = fitting.substring(0, gap);
        }
        return fitting;
    }

    private static String cut(String text, int columns) {
        int taken = of(CUT);
        int end = 0;
        for (MatchResult letter : LETTER.matcher(text).results().toList()) {
            taken += of(letter.group());
            if (taken > columns) {
                break;
            }
            end = letter.end();
        }
        return columns < 1 ? "" : text.substring(0, end) + CUT;
    }
}
