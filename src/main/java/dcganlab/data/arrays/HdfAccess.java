package dcganlab.data.arrays;

import dcganlab.data.UnusableFile;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileOnDisk;
import dcganlab.model.Message;

import io.jhdf.HdfFile;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.ZipException;

/// Opens HDF5 files with jhdf, which answers damage with any exception at all.
final class HdfAccess {
    private static final URI SOMEWHERE = URI.create("memory:///hdf5");

    private HdfAccess() {}

    /// A file on the disk by its path: jhdf cannot close one that it got as a `FileChannel`.
    static HdfFile open(DataFile file) throws IOException {
        if (file instanceof FileOnDisk onDisk) {
            return guarded(() -> new HdfFile(onDisk.place()));
        }
        SeekableByteChannel channel = file.channel();
        try {
            return guarded(() -> new HdfFile(channel, SOMEWHERE));
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
