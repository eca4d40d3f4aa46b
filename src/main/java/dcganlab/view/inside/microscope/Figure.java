package dcganlab.view.inside.microscope;

/// Something to draw, in units of cells. A cell is as large as there is room, and in a line may be
/// wider than it is high.
interface Figure {
    double columns();

    double rows();

    void draw(Sketch sketch);

    /// Whether there are words above its cells.
    default boolean hasHeadings() {
        return false;
    }

    /// Whether its cells must be square.
    default boolean isSquare() {
        return false;
    }
}
