package dcganlab.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/// Tells UTF-8 from numbers: no byte is out of place, and none is a control character but blanks.
final class PlainText {
    private PlainText() {}

    /// @param text bytes as Latin-1, which may end within a character
    static boolean is(String text) {
        CharBuffer decoded = CharBuffer.allocate(text.length());
        boolean ok =
                UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(text.getBytes(ISO_8859_1)), decoded, false)
                        .isUnderflow();
        return ok
                && !text.isEmpty()
                && decoded.flip()
                        .chars()
                        .noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
