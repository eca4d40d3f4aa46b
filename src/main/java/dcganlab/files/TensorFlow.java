package dcganlab.files;

import dcganlab.files.Protobuf.Field;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// Recognises the files in which TensorFlow keeps networks.
final class TensorFlow {
    /// With this ends a table of LevelDB, the index of a checkpoint
    /// (<https://github.com/tensorflow/tensorflow/blob/v2.18.0/tensorflow/core/lib/io/format.h>).
    private static final long TABLE = 0xdb4775248b80fb57L;

    private TensorFlow() {}

    static boolean is(Protobuf message) {
        return savedModel(message) || graph(message);
    }

    /// A `SavedModel`: its schema's version, which is 1, and a `MetaGraphDef`, which begins with a
    /// message of its own.
    private static boolean savedModel(Protobuf message) {
        Field version = message.first();
        Field graph = message.get(1);
        return version.is(1, false)
                && version.value() == 1
                && graph.is(2, true)
                && graph.message().first().is(1, true);
    }

    /// A frozen `GraphDef`: nodes, each with its name and the name of its operation.
    private static boolean graph(Protobuf message) {
        Protobuf node = message.first().message();
        return message.first().is(1, true)
                && node.first().is(1, true)
                && node.first().name()
                && node.get(1).is(2, true)
                && node.get(1).name();
    }

    static boolean endsAsCheckpoint(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            if (content.length() < Long.BYTES) {
                return false;
            }
            content.seek(content.length() - Long.BYTES);
            return Long.reverseBytes(content.readLong()) == TABLE;
        }
    }
}
