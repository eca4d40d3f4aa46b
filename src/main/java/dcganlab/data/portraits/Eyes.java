package dcganlab.data.portraits;

/// Two eyes and the brows over them.
final class Eyes {
    private static final Colour INK = Colour.rgb(0x2B1C26);
    private static final Palette IRIS =
            Palette.of(0x4A2B20, 0x9A5A22, 0x4F8A3C, 0x2C8C92, 0x3B78C9, 0x7A5BC4);

    private Eyes() {}

    static void paint(Canvas canvas, Sitter sitter) {
        paintEye(canvas, sitter, -1);
        paintEye(canvas, sitter, 1);
    }

    private static void paintEye(Canvas canvas, Sitter sitter, int side) {
        double x = side * Sitter.EYE_X;
        double y = Sitter.EYE_Y;
        double height = sitter.between(Trait.EYE_SIZE, 0.095, 0.165);
        double width = 0.45 * height + 0.07;
        var white = new Ellipse(x, y, width, height);
        double look = sitter.between(Trait.GAZE, -0.4, 0.4) * width;
        double iris = 0.56 * height + 0.026;
        Colour colour = IRIS.at(sitter.get(Trait.EYE_COLOUR));
        canvas.fill(white.grown(0.022), Paint.plain(sitter.skinShade().mix(INK, 0.3)));
        canvas.fill(white, Paint.plain(Colour.rgb(0xFFFDF8)));
        var ring = new Ellipse(x + look, y + 0.005, iris * 0.92, iris);
        canvas.fill(
                ring,
                0,
                Paint.across(
                        colour.mix(INK, 0.25),
                        0,
                        y - iris,
                        colour.mix(Colour.WHITE, 0.2),
                        0,
                        y + iris),
                white);
        canvas.fill(Ellipse.circle(x + look, y, 0.56 * iris), 0, Paint.plain(INK), white);
        canvas.fill(
                Ellipse.circle(x + look + 0.38 * iris, y - 0.4 * iris, 0.3 * iris),
                Paint.plain(Colour.WHITE));
        canvas.fill(
                new Stroke(
                        x + side * 0.012,
                        y - 0.35 * height,
                        width + 0.02,
                        0,
                        -0.68 * height,
                        0.026),
                Paint.plain(INK));
    }

    static void paintBrows(Canvas canvas, Sitter sitter) {
        paintBrow(canvas, sitter, -1);
        paintBrow(canvas, sitter, 1);
    }

    private static void paintBrow(Canvas canvas, Sitter sitter, int side) {
        double mood = sitter.between(Trait.BROWS, -1, 1);
        double weight = sitter.between(Trait.BROW_WEIGHT, 0.02, 0.052);
        canvas.fill(
                new Stroke(
                        side * (Sitter.EYE_X + 0.015),
                        -0.205 + 0.02 * mood,
                        0.13,
                        -side * 0.5 * mood,
                        -0.05,
                        weight),
                Paint.plain(sitter.hairShade().mix(INK, 0.35)));
    }
}
