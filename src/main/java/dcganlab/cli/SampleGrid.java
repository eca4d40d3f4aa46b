package dcganlab.cli;

import dcganlab.exchange.PictureSheet;
import dcganlab.model.GridLayout;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;
import dcganlab.model.Pictures;

import java.util.List;

/// The sheet on which a generator is judged: rows of pictures of fixed latent points, each picture
/// about 128 pixels wide.
final class SampleGrid {
    private static final int PICTURE_WIDTH = 128;
    private static final int GAP = 4;
    private static final int BACKGROUND = 0xFFFFFF;
    private static final long MILLION = 1_000_000;

    /// A sheet is painted twice: without its edge, then with it.
    private static final int BYTES_OF_A_PIXEL = 2 * Integer.BYTES;

    private SampleGrid() {}

    /// Refuses a sheet that is too large for the memory, before memory is asked for.
    ///
    /// @param size of a picture
    /// @throws InvalidPlanException that says how large it would be and how large it may be
    static void requireRoom(long rows, long columns, int size) {
        long cell = (long) scale(size) * size + GAP;
        double pixels = (double) (rows * cell + GAP) * (columns * cell + GAP);
        long room =
                Math.min(
                        Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_A_PIXEL,
                        Integer.MAX_VALUE - 8L);
        if (pixels > room) {
            throw new InvalidPlanException(
                    Message.of(
                            "cli.sheetTooLarge",
                            rows,
                            columns,
                            Math.ceil(pixels / MILLION),
                            room / MILLION));
        }
    }

    static PictureSheet sheet(Pictures pictures, int rows, int columns, List<String> caption) {
        GridLayout layout = new GridLayout(rows, columns, scale(pictures.size()), GAP);
        return new PictureSheet(pictures, layout, BACKGROUND, caption);
    }

    private static int scale(int size) {
        return Math.max(1, PICTURE_WIDTH / size);
    }
}
