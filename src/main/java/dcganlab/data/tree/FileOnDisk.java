package dcganlab.data.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of its own.
///
/// @param place where it lies
public record FileOnDisk(Path place, String path) implements DataFile {
    /// A file that was chosen by itself.
    public static FileOnDisk chosen(Path place) {
        return new FileOnDisk(place, String.valueOf(place.getFileName()));
    }

    @Override
    public String location() {
        return place.toString();
    }

    @Override
    public long size() throws IOException {
        return Files.size(place);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(place);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return FileChannel.open(place);
    }
}
