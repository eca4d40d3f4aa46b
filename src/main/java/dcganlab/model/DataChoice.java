package dcganlab.model;

/// Which images to learn from, and how they become square.
///
/// @param location `portraits` for the built-in painter, else the path of a file or folder
/// @param count how many portraits to paint, 1 or more; other sources ignore it
/// @param fit what happens to images that are not square
/// @param background colour behind transparent pixels and in the bars of {@link Fit#FIT},
///   `0xRRGGBB`
/// @param part which of several sets that lie there; empty where there is but one
/// @param tile side of the sprites in pixels where the images are sheets of them; 0 where they are
///   not
public record DataChoice(
        String location, int count, Fit fit, int background, String part, int tile) {
    public static final String PORTRAITS = "portraits";

    /// The smallest sprites that still show something, and the largest that a sheet may have.
    public static final int SMALLEST_TILE = 4;

    public static final int LARGEST_TILE = 2048;

    /// All that lies there, as it is.
    public DataChoice(String location, int count, Fit fit, int background) {
        this(location, count, fit, background, "", 0);
    }

    public DataChoice {
        if (location.isBlank()) {
            throw new InvalidPlanException(Message.of("model.noData"));
        }
        if (count < 1) {
            throw new InvalidPlanException(Message.of("model.count", count));
        }
        if ((background & 0xFF000000) != 0) {
            throw new InvalidPlanException(Message.of("model.background", background));
        }
        if (tile != 0 && (tile < SMALLEST_TILE || tile > LARGEST_TILE)) {
            throw new InvalidPlanException(
                    Message.of("model.tile", SMALLEST_TILE, LARGEST_TILE, tile));
        }
    }

    /// Portraits painted by the lab itself.
    public static DataChoice portraits(int count) {
        return new DataChoice(PORTRAITS, count, Fit.CROP, 0xFFFFFF);
    }

    /// The images of a file or folder, cropped to their middle, over white.
    public static DataChoice at(String path) {
        return new DataChoice(path, 1, Fit.CROP, 0xFFFFFF);
    }

    public boolean builtIn() {
        return location.equals(PORTRAITS);
    }

    public DataChoice withLocation(String other) {
        return new DataChoice(other, count, fit, background, part, tile);
    }

    public DataChoice withCount(int portraits) {
        return new DataChoice(location, portraits, fit, background, part, tile);
    }

    public DataChoice withFit(Fit other) {
        return new DataChoice(location, count, other, background, part, tile);
    }

    public DataChoice withBackground(int rgb) {
        return new DataChoice(location, count, fit, rgb, part, tile);
    }

    public DataChoice withPart(String name) {
        return new DataChoice(location, count, fit, background, name, tile);
    }

    public DataChoice withTile(int side) {
        return new DataChoice(location, count, fit, background, part, side);
    }
}
