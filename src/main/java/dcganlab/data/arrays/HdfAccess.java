package dcganlab.data.arrays;

import dcganlab.data.UnusableFile;
import dcganlab.data.tree.DataFile;
import dcganlab.model.Message;

import io.jhdf.HdfFile;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.ZipException;

/// Opens HDF5 files with jhdf, which answers damage with any exception at all.
final class HdfAccess {
    private static final URI SOMEWHERE = URI.create("memory:hdf5");

    private HdfAccess() {}

    /// Something that is done with an open file.
    interface Use<T> {
        T of(HdfFile hdf) throws IOException;
    }

    /// Opens a file, uses it and closes it.
    static <T> T with(DataFile file, Use<T> use) throws IOException {
        try (HdfFile hdf = open(file)) {
            return guarded(() -> use.of(hdf));
        }
    }

    static HdfFile open(DataFile file) throws IOException {
        SeekableByteChannel channel = file.channel();
        try {
            return guarded(() ->
                    channel instanceof FileChannel onDisk
                            ? new HdfFile(onDisk)
                            : new HdfFile(channel, SOMEWHERE));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Work that ends in a value or in any exception.
    interface Work<T> {
        T done() throws IOException;
    }

    static <T> T guarded(Work<T> work) throws IOException {
        try {
            return work.done();
        } catch (RuntimeException | StackOverflowError damage) {
            ZipException damaged = new ZipException("HDF5: " + damage);
            damaged.initCause(damage);
            throw damaged;
        } catch (OutOfMemoryError lie) {
            UnusableFile tooLarge = new UnusableFile(Message.of("data.noMemoryToDecode"));
            tooLarge.initCause(lie);
            throw tooLarge;
        }
    }
}
