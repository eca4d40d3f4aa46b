package dcganlab.data.tree;

import dcganlab.data.Load;
import dcganlab.model.Message;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/// A tar archive packed as a whole, with gzip or bzip2. It can only be read forwards, so it is gone
/// through once for its list of contents, and once more for the images, in its own order. Formats
/// look at the beginnings of files to find out what they are: those of the first few are kept,
/// those of files named as pictures are not asked for.
final class PackedTar extends Archive {
    /// Enough of a file to tell what it is, through the buffers that look ahead.
    private static final int HEAD = 1 << 14;

    private static final int MOST_HEADS = 1_000;
    private static final byte[] NOTHING = {};

    private final ForwardReader reader;

    private PackedTar(DataFile archive, Listing listing, ForwardReader reader) {
        super(archive, listing);
        this.reader = reader;
    }

    static PackedTar of(DataFile archive, Load load) throws IOException {
        Listing listing = new Listing(archive.size());
        ForwardReader reader = new ForwardReader(archive);
        int heads = 0;
        try (TarArchiveInputStream in = new TarArchiveInputStream(Unpacked.open(archive))) {
            int index = 0;
            for (TarArchiveEntry entry; (entry = in.getNextEntry()) != null; index++) {
                load.goOn();
                if (!entry.isDirectory()) {
                    boolean looked =
                            Tar.ordinary(entry)
                                    && !PictureName.fits(entry.getName())
                                    && heads++ < MOST_HEADS;
                    byte[] head = looked ? in.readNBytes(HEAD) : NOTHING;
                    int turn = index;
                    long size = entry.getSize();
                    listing.add(
                            entry.getName(),
                            size,
                            Tar.ordinary(entry),
                            path -> new Member(archive, reader, turn, path, size, head));
                    load.done(1);
                }
            }
        } catch (EOFException cutOff) {
            throw new ArchiveException(Message.of("data.cutOff"), cutOff);
        } catch (ArchiveException known) {
            throw known;
        } catch (IOException | IllegalArgumentException broken) {
            throw new ArchiveException(Message.of("data.archiveBroken"), broken);
        }
        return new PackedTar(archive, listing, reader);
    }

    @Override
    public boolean forwardOnly() {
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// A file in the archive.
    ///
    /// @param turn which of the archive's entries
    @SuppressWarnings("ArrayRecordComponent") // The head follows from the turn.
    private record Member(
            DataFile archive, ForwardReader reader, int turn, String path, long size, byte[] head)
            implements DataFile {
        @Override
        public boolean equals(Object other) {
            return other instanceof Member member
                    && member.turn == turn
                    && member.archive.equals(archive);
        }

        @Override
        public int hashCode() {
            return turn;
        }

        @Override
        public String location() {
            return archive.location() + '/' + path;
        }

        @Override
        public InputStream open() {
            return new Content(this);
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return InMemory.copy(this);
        }
    }

    /// A member from its beginning: what is kept of it, then what must be unpacked.
    private static final class Content extends InputStream {
        private final Member member;
        private long position;

        Content(Member member) {
            this.member = member;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position >= member.size) {
                return -1;
            }
            int count;
            if (position < member.head.length) {
                count = (int) Math.min(length, member.head.length - position);
                System.arraycopy(member.head, (int) position, into, at, count);
            } else {
                count = member.reader.read(member.turn, position, into, at, length);
                if (count < 0) {
                    throw new EOFException();
                }
            }
            position += count;
            return count;
        }
    }
}
