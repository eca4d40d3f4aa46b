package dcganlab.data.portraits;

/// Head, human ears, cheeks and nose.
final class Face {
    private static final Colour BLUSH = Colour.rgb(0xF0525E);

    private Face() {}

    static void paint(Canvas canvas, Sitter sitter) {
        paintEar(canvas, sitter, -1);
        paintEar(canvas, sitter, 1);
        HeadShape head = sitter.head();
        canvas.fill(
                head,
                Paint.around(
                        0.28 * sitter.light(),
                        -0.08,
                        sitter.skin(),
                        0.25,
                        sitter.skinShade(),
                        1.05));
        paintCheek(canvas, sitter, -1);
        paintCheek(canvas, sitter, 1);
    }

    private static void paintEar(Canvas canvas, Sitter sitter, int side) {
        double x = side * (sitter.head().halfWidth() + 0.01);
        canvas.fill(
                new Ellipse(x, 0.1, 0.115, 0.15), sitter.lit(sitter.skin(), sitter.skinShade()));
        canvas.fill(
                new Ellipse(x + side * 0.01, 0.1, 0.055, 0.085),
                Paint.plain(sitter.skinShade()).faded(0.7));
    }

    private static void paintCheek(Canvas canvas, Sitter sitter, int side) {
        canvas.fill(
                new Ellipse(side * 0.62 * sitter.head().halfWidth(), 0.275, 0.1, 0.075),
                0.13,
                Paint.plain(sitter.skin().mix(BLUSH, 0.55)).faded(0.6),
                null);
    }

    static void paintNose(Canvas canvas, Sitter sitter) {
        double big = sitter.get(Trait.NOSE);
        double radius = 0.045 + 0.065 * big;
        double tip = 0.215 + 0.02 * big;
        var nose = new Drop(0, 0.08, 0.03 + 0.01 * big, tip - 0.08, radius);
        Colour shade = sitter.skin().mix(sitter.skinShade(), 0.85);
        canvas.fill(
                nose,
                Paint.across(
                        sitter.skin().mix(shade, 0.1), 0, 0.06, shade.mix(BLUSH, 0.12), 0, tip));
        canvas.fill(
                Ellipse.circle(0.35 * radius * sitter.light(), tip - 0.3 * radius, 0.4 * radius),
                0.05,
                Paint.plain(Colour.WHITE).faded(0.4),
                nose);
    }
}
