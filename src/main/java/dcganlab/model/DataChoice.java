package dcganlab.model;

/// Which images to learn from, and how they become square.
///
/// @param location `portraits` for the built-in painter, else the path of a file or folder
/// @param count how many portraits to paint, 1 or more; other sources ignore it
/// @param fit what happens to images that are not square
/// @param background colour behind transparent pixels and in the bars of {@link Fit#FIT},
///   `0xRRGGBB`
public record DataChoice(String location, int count, Fit fit, int background) {
    public static final String PORTRAITS = "portraits";

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

    public DataChoice withFit(Fit other) {
        return new DataChoice(location, count, other, background);
    }

    public DataChoice withBackground(int rgb) {
        return new DataChoice(location, count, fit, rgb);
    }
}
