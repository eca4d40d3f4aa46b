package dcganlab.data.tree;

import dcganlab.data.Skipped;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A zip archive, read in place.
public final class Zip implements FileTree {
    private final DataFile archive;
    private final ZipFile zip;
    private final List<DataFile> files = new ArrayList<>();

    private Zip(DataFile archive, ZipFile zip) {
        this.archive = archive;
        this.zip = zip;
    }

    /// Opens an archive.
    ///
    /// @throws IOException also if it is none
    public static Zip of(DataFile archive) throws IOException {
        SeekableByteChannel channel = archive.channel();
        try {
            Zip tree = new Zip(archive, ZipFile.builder().setSeekableByteChannel(channel).get());
            for (ZipArchiveEntry entry : Collections.list(tree.zip.getEntries())) {
                if (!entry.isDirectory()) {
                    tree.files.add(tree.new Member(entry));
                }
            }
            tree.files.sort(Comparator.comparing(DataFile::path));
            return tree;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public String location() {
        return archive.location();
    }

    @Override
    public String name() {
        return archive.name();
    }

    @Override
    public boolean oneFile() {
        return false;
    }

    @Override
    public List<DataFile> files() {
        return files;
    }

    @Override
    public List<Skipped> skipped() {
        return List.of();
    }

    @Override
    public Optional<DataFile> find(String path) {
        ZipArchiveEntry entry = zip.getEntry(path);
        return entry == null ? Optional.empty() : Optional.of(new Member(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// A file in the archive.
    private final class Member implements DataFile {
        private final ZipArchiveEntry entry;

        Member(ZipArchiveEntry entry) {
            this.entry = entry;
        }

        @Override
        public String path() {
            return entry.getName();
        }

        @Override
        public String location() {
            return archive.location() + '/' + entry.getName();
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
            try (InputStream in = open()) {
                return new SeekableInMemoryByteChannel(in.readAllBytes());
            }
        }
    }
}
