package dcganlab.data.arrays;

import dcganlab.data.tree.DataFile;

import java.io.IOException;

/// A format of files that hold arrays of numbers.
interface ArrayReader {
    /// Bytes by which formats are told apart.
    int HEAD = 600;

    /// Whether a file among others is worth a look: a folder may hold a hundred thousand others.
    ///
    /// @param name in small letters, without `.gz`
    boolean named(String name);

    /// Whether a file is of this format.
    ///
    /// @param head its first bytes, unpacked
    /// @param name in small letters, without `.gz`
    boolean begins(byte[] head, String name);

    /// Finds the arrays of a file, without reading their numbers; none if the file turns out to
    /// hold other things.
    ///
    /// @throws IOException if it cannot be read, or holds what must not be
    ArrayContents read(DataFile file) throws IOException;
}
