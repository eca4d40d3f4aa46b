package dcganlab.view.inside.microscope;

/// A figure in two dimensions: pictures next to each other, with words above those of the first
/// row.
interface SquareFigure extends Figure {
    /// The words for it.
    Phrases phrases();

    @Override
    default boolean isSquare() {
        return true;
    }

    @Override
    default boolean hasHeadings() {
        return true;
    }

    /// Says what begins at a column.
    ///
    /// @param phrase the key of the words
    default void head(Sketch sketch, double column, String phrase) {
        sketch.head(column, phrases().of(phrase));
    }
}
