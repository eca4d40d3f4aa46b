package dcganlab.runs;

import dcganlab.model.GridLayout;
import dcganlab.model.LabException;
import dcganlab.model.Pictures;

import java.nio.file.Path;
import java.util.Arrays;

/// The sheet by which one sees in a file browser how far a run was at a step.
final class SampleSheet {
    /// Pictures in a row, each at least so wide.
    private static final int COLUMNS = 8;

    private static final int PICTURE_WIDTH = 64;
    private static final int GAP = 2;
    private static final int WHITE = 0xFFFFFF;

    private SampleSheet() {}

    /// @throws LabException if the system refuses
    static void write(Path file, Pictures pictures) throws LabException {
        int rows = Math.ceilDiv(pictures.count(), COLUMNS);
        int scale = Math.max(1, PICTURE_WIDTH / pictures.size());
        GridLayout layout = new GridLayout(rows, COLUMNS, scale, GAP);
        int width = layout.width(pictures.size());
        int[] sheet = new int[width * layout.height(pictures.size())];
        Arrays.fill(sheet, WHITE);
        layout.paint(pictures, sheet);
        PngFile.write(file, width, sheet);
    }
}
