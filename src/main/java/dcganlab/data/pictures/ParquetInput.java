package dcganlab.data.pictures;

import dcganlab.data.tree.DataFile;

import dev.hardwood.InputFile;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A file for the reader of Parquet, which asks for parts of it from several threads.
final class ParquetInput implements InputFile {
    private final DataFile file;
    private @Nullable SeekableByteChannel channel;

    ParquetInput(DataFile file) {
        this.file = file;
    }

    @Override
    public synchronized void open() throws IOException {
        if (channel == null) {
            channel = file.channel();
        }
    }

    @Override
    public synchronized ByteBuffer readRange(long from, int length) throws IOException {
        SeekableByteChannel bytes = opened();
        if (from < 0 || length < 0 || from + length > bytes.size()) {
            throw new EOFException();
        }
        ByteBuffer part = ByteBuffer.allocate(length);
        bytes.position(from);
        while (part.hasRemaining()) {
            if (bytes.read(part) < 0) {
                throw new EOFException();
            }
        }
        return part.flip();
    }

    @Override
    public synchronized long length() throws IOException {
        return opened().size();
    }

    private SeekableByteChannel opened() throws IOException {
        open();
        SeekableByteChannel bytes = channel;
        if (bytes == null) {
            throw new IOException("closed");
        }
        return bytes;
    }

    @Override
    public String name() {
        return file.location();
    }

    @Override
    public synchronized void close() throws IOException {
        SeekableByteChannel bytes = channel;
        channel = null;
        if (bytes != null) {
            bytes.close();
        }
    }
}
