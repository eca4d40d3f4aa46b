package dcganlab.training.quality;

/// How light and how colourful pictures are.
///
/// @param extreme share of the numbers that are black or white, 0 to 1
/// @param colour mean difference of a pixel's strongest and weakest colour, 0 for grey to 1
/// @param light mean of all numbers, 0 for black to 1
record Tones(double extreme, double colour, double light) {
    private static final float WHITE = 255;

    /// 0.98 of the way from the middle, where tanh is almost flat.
    private static final float MARGIN = WHITE / 2 * 0.02f;

    static Tones of(Images images) {
        float[] picture = new float[images.length()];
        int area = images.size() * images.size();
        long extreme = 0;
        double colour = 0;
        double light = 0;
        for (int i = 0; i < images.count(); i++) {
            images.read(i, picture);
            for (float number : picture) {
                extreme += number < MARGIN || number > WHITE - MARGIN ? 1 : 0;
                light += number;
            }
            for (int pixel = 0; pixel < area && images.channels() > 1; pixel++) {
                float red = picture[pixel];
                float green = picture[pixel + area];
                float blue = picture[pixel + 2 * area];
                colour +=
                        Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
            }
        }
        double numbers = (double) images.count() * picture.length;
        return new Tones(
                extreme / numbers,
                colour / ((double) images.count() * area * WHITE),
                light / (numbers * WHITE));
    }
}
