package dcganlab.data.arrays;

/// In which order the numbers of an array are stored.
enum IndexOrder {
    /// As C and NumPy do.
    LAST_FASTEST,
    /// So too, and the format says that the first index counts the images.
    COUNT_FIRST,
    /// As Fortran does, and NumPy if asked.
    FIRST_FASTEST,
    /// As Fortran does, and the images are counted by the last index unless something else is
    /// plain.
    MATLAB;

    boolean firstFastest() {
        return this == FIRST_FASTEST || this == MATLAB;
    }
}
