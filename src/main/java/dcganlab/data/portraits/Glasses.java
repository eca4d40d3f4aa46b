package dcganlab.data.portraits;

/// Round rims, a bridge, arms to the ears.
final class Glasses {
    private static final Colour RIM = Colour.rgb(0x33272F);

    private static final double WEIGHT = 0.028;
    private static final double Y = Sitter.EYE_Y + 0.01;

    private Glasses() {}

    private static double radius(double size) {
        return 0.13 + 0.085 * size;
    }

    /// From the rims to the ears, under the hair.
    static void paintArms(Canvas canvas, Sitter sitter) {
        double size = sitter.get(Trait.GLASSES);
        double from = Sitter.EYE_X + radius(size);
        double half = (sitter.head().halfWidth() - from) / 2;
        if (size == 0 || half <= 0) {
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    new Stroke(side * (from + half), Y - 0.04, half, 0, 0, WEIGHT * size),
                    Paint.plain(RIM));
        }
    }

    static void paint(Canvas canvas, Sitter sitter) {
        double size = sitter.get(Trait.GLASSES);
        if (size == 0) {
            return;
        }
        double radius = radius(size);
        double weight = WEIGHT * size;
        for (int side = -1; side <= 1; side += 2) {
            double x = side * Sitter.EYE_X;
            var lens = new Ellipse(x, Y, radius, radius);
            canvas.fill(lens, Paint.plain(Colour.WHITE).faded(0.16 * size));
            canvas.fill(new Rim(lens, weight), Paint.plain(RIM));
        }
        double gap = Math.max(0.01, Sitter.EYE_X - radius);
        canvas.fill(new Stroke(0, Y - 0.02, gap, 0, -0.05, weight), Paint.plain(RIM));
    }
}
