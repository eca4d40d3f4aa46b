package dcganlab.data.portraits;

/// A bear's ears, in the colour of the hair.
final class AnimalEars {
    private static final Colour INSIDE = Colour.rgb(0xF29CA0);

    private AnimalEars() {}

    static void paint(Canvas canvas, Sitter sitter, Ellipse skull) {
        double size = sitter.get(Trait.EARS);
        if (size == 0) {
            return;
        }
        double y = Math.max(skull.y() - 0.8 * skull.ry(), -0.74);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 0.68 * skull.rx();
            canvas.fill(
                    Ellipse.circle(x, y, 0.25 * size),
                    sitter.lit(sitter.hair(), sitter.hairShade()));
            canvas.fill(
                    Ellipse.circle(x, y, 0.14 * size),
                    Paint.plain(INSIDE.mix(sitter.hairShade(), 0.15)));
        }
    }
}
