package dcganlab.data.portraits;

/// Neck, shoulders and what they wear.
final class Bust {
    private static final Colour DARK = Colour.rgb(0x3A2A4A);

    private Bust() {}

    static void paint(Canvas canvas, Sitter sitter) {
        Colour cloth = sitter.clothes();
        var shoulders = new Ellipse(0, 1.32, 0.9, 0.58);
        canvas.fill(shoulders, sitter.lit(cloth, cloth.mix(DARK, 0.3)));
        canvas.fill(new Ellipse(0, 0.75, 0.36, 0.17), Paint.plain(cloth.mix(DARK, 0.3)));
        Shape neck = new Drop(0, 0.5, 0.2, 0.3, 0.26).without(new Under(0, 0.86, -0.9));
        Colour shade = sitter.skinShade();
        canvas.fill(
                neck,
                Paint.across(
                        shade.times(shade.mix(Colour.WHITE, 0.6)),
                        0,
                        0.62,
                        shade.mix(sitter.skin(), 0.35),
                        0,
                        0.88));
    }
}
