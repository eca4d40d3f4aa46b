package dcganlab.data.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// A part of a file, as a file: what is stored in an archive as it is. Many may be read at once.
final class Slice implements SeekableByteChannel {
    private final SeekableByteChannel whole;
    private final long start;
    private final long size;
    private long position;
    private boolean open = true;

    Slice(SeekableByteChannel whole, long start, long size) {
        this.whole = whole;
        this.start = start;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        ByteBuffer part = into.duplicate();
        part.limit((int) Math.min(part.limit(), part.position() + size - position));
        int count;
        synchronized (whole) {
            count = whole.position(start + position).read(part);
        }
        into.position(part.position());
        position += Math.max(0, count);
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /// Lets the whole be.
    @Override
    public void close() {
        open = false;
    }
}
