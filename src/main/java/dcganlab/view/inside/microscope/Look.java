package dcganlab.view.inside.microscope;

/// How a cell looks.
enum Look {
    /// A number in its colour.
    PLAIN,
    /// A number that plays no part now.
    FAINT,
    /// A zero that stands between or around the numbers.
    ZERO,
    /// A place where there will be a number.
    BLANK,
    /// A number that is cut off.
    CUT,
    /// A place that is cut off.
    CUT_BLANK
}
