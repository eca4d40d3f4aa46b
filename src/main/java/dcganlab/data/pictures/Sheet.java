package dcganlab.data.pictures;

import dcganlab.data.PixelRows;
import dcganlab.data.Square;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.ArrayList;
import java.util.List;

/// Cuts sheets of sprites into the pictures on them: square tiles side by side, in reading order.
/// The last row of a sheet is often not full; the empty tiles at its end are left out.
final class Sheet {
    private final int side;
    private final Square square;

    Sheet(int side, Square square) {
        this.side = side;
        this.square = square;
    }

    /// The tiles of one sheet.
    ///
    /// @param squares the tiles, ready to learn from
    /// @param empty how many were left out at the end
    /// @param rim whether the tiles do not fill the sheet
    record Tiles(List<byte[]> squares, int empty, boolean rim) {}

    /// @throws LabException if the sheet is smaller than a tile
    Tiles cut(PixelRows sheet) throws LabException {
        int across = sheet.width() / side;
        int down = sheet.height() / side;
        if (across == 0 || down == 0) {
            throw new LabException(
                    Message.of("data.smallerThanTile", sheet.width(), sheet.height(), side));
        }
        List<byte[]> squares = new ArrayList<>();
        int end = 0;
        int[][] band = new int[side][sheet.width()];
        for (int row = 0; row < down; row++) {
            for (int y = 0; y < side; y++) {
                sheet.read(row * side + y, band[y]);
            }
            for (int column = 0; column < across; column++) {
                Tile tile = new Tile(band, column * side, side);
                squares.add(square.of(tile));
                if (!tile.empty()) {
                    end = squares.size();
                }
            }
        }
        return new Tiles(
                List.copyOf(squares.subList(0, end)),
                squares.size() - end,
                across * side < sheet.width() || down * side < sheet.height());
    }

    /// One tile in a band of rows.
    @SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
    private record Tile(int[][] band, int left, int side) implements PixelRows {
        @Override
        public int width() {
            return side;
        }

        @Override
        public int height() {
            return side;
        }

        @Override
        public void read(int y, int[] argb) {
            System.arraycopy(band[y], left, argb, 0, side);
        }

        /// Whether it is of one colour, or cannot be seen at all.
        boolean empty() {
            int first = seen(band[0][left]);
            for (int[] row : band) {
                for (int x = left; x < left + side; x++) {
                    if (seen(row[x]) != first) {
                        return false;
                    }
                }
            }
            return true;
        }

        private static int seen(int argb) {
            return argb >>> 24 == 0 ? 0 : argb;
        }
    }
}
