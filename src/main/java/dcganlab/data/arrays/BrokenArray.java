package dcganlab.data.arrays;

import dcganlab.data.tree.DataFile;

import java.io.IOException;

/// What should be an array, and cannot be read.
///
/// @param name that it has in the file; empty for the whole file
record BrokenArray(DataFile file, String name, IOException failure) {
    ArrayName words() {
        return ArrayName.of(file.name(), name);
    }

    String shownName() {
        return name.isEmpty() ? file.path() : name;
    }
}
