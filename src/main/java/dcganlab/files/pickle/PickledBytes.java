package dcganlab.files.pickle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Bytes in a pickle: few are at hand, many stay in the file.
public sealed interface PickledBytes {
    /// How many bytes it takes for them to stay in the file.
    int MANY = 1 << 16;

    /// Bytes at hand.
    ///
    /// @param latin1 a character for each byte
    record Few(String latin1) implements PickledBytes {
        public byte[] bytes() {
            return latin1.getBytes(ISO_8859_1);
        }
    }

    /// Bytes in the file.
    ///
    /// @param offset of the first in the stream that the pickle was read from
    /// @param length in the stream
    /// @param utf8 whether each byte is written as a character, and those as UTF-8: so Python 3
    ///   writes bytes for Python 2
    record Many(long offset, long length, boolean utf8) implements PickledBytes {}
}
