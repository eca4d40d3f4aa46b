package dcganlab.data.arrays;

import dcganlab.data.UnusableFile;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileOnDisk;
import dcganlab.model.Message;

import io.jhdf.HdfFile;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.ZipException;

/// An HDF5 file opened with jhdf, which answers damage with any exception at all.
///
/// @param below what is to be closed: jhdf cannot close what it did not open from a path
record HdfAccess(HdfFile hdf, Closeable below) implements Closeable {
    private static final URI SOMEWHERE = URI.create("memory:hdf5");

    static HdfAccess open(DataFile file) throws IOException {
        if (file instanceof FileOnDisk onDisk) {
            HdfFile hdf = guarded(() -> new HdfFile(onDisk.place()));
            return new HdfAccess(hdf, hdf::close);
        }
        SeekableByteChannel channel = file.channel();
        try {
            return new HdfAccess(guarded(() -> new HdfFile(channel, SOMEWHERE)), channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        below.close();
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
