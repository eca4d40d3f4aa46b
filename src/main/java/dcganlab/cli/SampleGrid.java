package dcganlab.cli;

import dcganlab.exchange.PictureSheet;
import dcganlab.latent.LatentSeed;
import dcganlab.model.GridLayout;
import dcganlab.model.LatentPoint;
import dcganlab.model.Pictures;

import java.util.List;
import java.util.stream.LongStream;

/// The sheet on which a generator is judged: rows of pictures of fixed latent points, each picture
/// about 128 pixels wide.
final class SampleGrid {
    private static final int PICTURE_WIDTH = 128;
    private static final int GAP = 4;
    private static final int BACKGROUND = 0xFFFFFF;

    private SampleGrid() {}

    /// Latent points of consecutive seeds: the picture at index i is the one of seed `first + i`
    /// wherever the lab asks for a seed.
    static List<LatentPoint> points(long first, int count, int dimensions) {
        return LongStream.range(first, first + count)
                .mapToObj(seed -> new LatentSeed(seed).point(dimensions))
                .toList();
    }

    static PictureSheet sheet(Pictures pictures, int rows, int columns, List<String> caption) {
        int scale = Math.max(1, PICTURE_WIDTH / pictures.size());
        return new PictureSheet(
                pictures, new GridLayout(rows, columns, scale, GAP), BACKGROUND, caption);
    }
}
