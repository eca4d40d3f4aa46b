package dcganlab.data.tree;

import dcganlab.model.Message;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;

/// A zip archive. Its list of contents is at its end; members can be read in any order.
public final class Zip extends Archive {
    private final ZipFile zip;

    private Zip(DataFile archive, Listing listing, ZipFile zip) {
        super(archive, listing);
        this.zip = zip;
    }

    /// Opens an archive.
    ///
    /// @throws IOException also if it is none
    public static Zip of(DataFile archive) throws IOException {
        SeekableByteChannel channel = archive.channel();
        try {
            Listing listing = new Listing(channel.size());
            ZipFile zip = opened(channel);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory()) {
                    if (entry.getGeneralPurposeBit().usesEncryption()) {
                        throw new ArchiveException(Message.of("data.encrypted"));
                    }
                    listing.add(
                            EntryName.of(entry),
                            entry.getSize(),
                            !entry.isUnixSymlink(),
                            path -> new Member(archive, zip, entry, path));
                }
            }
            return new Zip(archive, listing, zip);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static ZipFile opened(SeekableByteChannel channel) throws IOException {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | IllegalArgumentException noList) {
            throw new ArchiveException(Message.of("data.archiveCutOff"), noList);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// A file in the archive.
    private record Member(DataFile archive, ZipFile zip, ZipArchiveEntry entry, String path)
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
        public InputStream open() throws IOException {
            return zip.getInputStream(entry);
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return InMemory.copy(this);
        }
    }
}
