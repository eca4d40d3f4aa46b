package dcganlab.data.pictures;

import dcganlab.data.Load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import javax.imageio.stream.ImageInputStreamImpl;

/// A file for a decoder, which it is taken from when nobody wants the image any more, or when the
/// decoder goes on and on where the file has long ended: some make up a picture of any size so.
final class WatchedStream extends ImageInputStreamImpl {
    private static final int BUFFER = 1 << 13;

    /// A decoder that reads ahead meets the end often, but not for ever.
    private static final int PATIENCE = 20_000;

    private final SeekableByteChannel bytes;
    private final Load load;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long bufferStart;
    private int endsMet;

    /// @param bytes of the file, closed with the stream
    WatchedStream(SeekableByteChannel bytes, Load load) {
        this.bytes = bytes;
        this.load = load;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!filled()) {
            return -1;
        }
        streamPos++;
        return buffer.get() & 0xFF;
    }

    /// Reads less than is asked for only at the end of the file: `readInt` and its like, and some
    /// decoders, take less for the end wherever it happens.
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        bitOffset = 0;
        int count = 0;
        while (count < length && filled()) {
            int part = Math.min(length - count, buffer.remaining());
            buffer.get(into, offset + count, part);
            streamPos += part;
            count += part;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public long length() {
        try {
            return bytes.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        bytes.close();
    }

    /// Makes the buffer stand at the stream's position; false at the end of the file.
    private boolean filled() throws IOException {
        long at = streamPos - bufferStart;
        if (at >= 0 && at < buffer.limit()) {
            buffer.position((int) at);
            return true;
        }
        load.goOn();
        bufferStart = streamPos;
        buffer.clear();
        int count = bytes.position(streamPos).read(buffer);
        buffer.flip();
        if (count <= 0 && ++endsMet > PATIENCE) {
            throw new IllegalStateException("decoder reads beyond the end");
        }
        return count > 0;
    }
}
