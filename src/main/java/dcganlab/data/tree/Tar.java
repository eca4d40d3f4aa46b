package dcganlab.data.tree;

import dcganlab.data.Load;
import dcganlab.model.Message;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/// A tar archive that is not packed: its members lie in it as they are.
final class Tar extends Archive {
    private final SeekableByteChannel channel;

    private Tar(DataFile archive, Listing listing, SeekableByteChannel channel) {
        super(archive, listing);
        this.channel = channel;
    }

    static Tar of(DataFile archive, Load load) throws IOException {
        SeekableByteChannel channel = archive.channel();
        try {
            Listing listing = new Listing(channel.size());
            for (TarArchiveEntry entry : opened(channel).getEntries()) {
                load.goOn();
                if (!entry.isDirectory()) {
                    listing.add(
                            entry.getName(),
                            entry.getSize(),
                            ordinary(entry),
                            path -> new Member(archive, channel, entry, path));
                    load.done(1);
                }
            }
            return new Tar(archive, listing, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// Links name another member, and a sparse one is not stored as it is.
    static boolean ordinary(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && !entry.isSparse();
    }

    @SuppressWarnings("resource") // Closing it would close the channel.
    private static TarFile opened(SeekableByteChannel channel) throws IOException {
        try {
            return new TarFile(channel);
        } catch (IOException | IllegalArgumentException broken) {
            throw new ArchiveException(Message.of("data.archiveBroken"), broken);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// A file in the archive.
    private record Member(
            DataFile archive, SeekableByteChannel whole, TarArchiveEntry entry, String path)
            implements DataFile {
        @Override
        public String location() {
            return archive.location() + '/' + path;
        }

        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public InputStream open() {
            return Channels.newInputStream(channel());
        }

        @Override
        public SeekableByteChannel channel() {
            return new Slice(whole, entry.getDataOffset(), entry.getSize());
        }
    }
}
