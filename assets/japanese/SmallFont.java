import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/// A font with a part of its characters, a quarter of the whole or less. What it lacks, JavaFX takes from
/// the system's fonts.
final class SmallFont {
    /// Of the font's size, above and below the line: it was made for print, where lines do not touch
    /// because whoever sets them sees to it.
    private static final double ABOVE = 0.98;

    private static final double BELOW = 0.27;

    /// Warns of variants of kanji that it does not know, for each font.
    private static final Logger LIBRARY = Logger.getLogger("org.apache.fontbox");

    static {
        LIBRARY.setLevel(Level.SEVERE);
    }

    /// Rows of the kanji of the first level, and cells of a row, in the table of JIS X 0208.
    private static final int FIRST_KANJI = 16;

    private static final int LAST_KANJI = 47;
    private static final int CELLS = 94;

    /// What EUC-JP adds to the numbers of row and cell.
    private static final int EUC = 0xA0;

    private SmallFont() {}

    /// The 2,965 kanji of the first level of JIS X 0208, of which most names are made.
    static TreeSet<Integer> kanji() {
        TreeSet<Integer> kanji = new TreeSet<>();
        for (int row = FIRST_KANJI; row <= LAST_KANJI; row++) {
            for (int cell = 1; cell <= CELLS; cell++) {
                byte[] place = {(byte) (EUC + row), (byte) (EUC + cell)};
                new String(place, Charset.forName("EUC-JP"))
                        .codePoints()
                        .filter(Character::isIdeographic)
                        .forEach(kanji::add);
            }
        }
        return kanji;
    }

    /// Characters that occur in what people type and in numbers, whatever the texts are: Latin,
    /// kana, and Japanese punctuation.
    static TreeSet<Integer> usual() {
        TreeSet<Integer> usual = new TreeSet<>();
        IntStream.of(0x20, 0xA0, 0x3000, 0x3040, 0x3080, 0x30C0, 0xFF00, 0xFF40, 0xFF80)
                .flatMap(first -> IntStream.range(first, first + 0x60))
                .filter(Character::isDefined)
                .forEach(usual::add);
        return usual;
    }

    /// @param font what is cut down
    /// @param characters code points to keep, as far as it has them
    /// @param small the file to write
    static void write(Path font, Set<Integer> characters, Path small) throws IOException {
        try (TrueTypeFont whole =
                        new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()));
                OutputStream out = Files.newOutputStream(small)) {
            HorizontalHeaderTable lines = whole.getHorizontalHeader();
            int em = whole.getUnitsPerEm();
            lines.setAscender((short) (ABOVE * em));
            lines.setDescender((short) (-BELOW * em));
            whole.getOS2Windows().setTypoAscender((int) (ABOVE * em));
            whole.getOS2Windows().setTypoDescender((int) (-BELOW * em));
            whole.getOS2Windows().setWinAscent((int) (ABOVE * em));
            whole.getOS2Windows().setWinDescent((int) (BELOW * em));
            TTFSubsetter kept = new TTFSubsetter(whole);
            characters.forEach(kept::add);
            kept.writeToStream(out);
        }
    }
}
