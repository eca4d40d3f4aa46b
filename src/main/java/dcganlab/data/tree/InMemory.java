package dcganlab.data.tree;

import dcganlab.model.Message;

import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/// Copies of an archive's members, for those who want to go back and forth in them.
final class InMemory {
    /// No picture has more, and no archive in an archive should.
    private static final long MOST_BYTES = 1L << 29;

    private InMemory() {}

    /// @throws ArchiveException if it is too large
    static SeekableByteChannel copy(DataFile member) throws IOException {
        long size = member.size();
        if (size > MOST_BYTES) {
            throw new ArchiveException(Message.of("data.bombMember", MOST_BYTES >> 20));
        }
        try (InputStream in = member.open()) {
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size) {
                throw new EOFException();
            }
            return new SeekableInMemoryByteChannel(bytes);
        }
    }
}
