package dcganlab.data.portraits;

/// Hair around the chin that climbs to the cheeks and over the lip as it grows.
final class Beard {
    private Beard() {}

    static void paint(Canvas canvas, Sitter sitter) {
        double full = sitter.get(Trait.BEARD);
        if (full == 0) {
            return;
        }
        HeadShape head = sitter.head();
        double chin = head.y() + head.chin();
        double line = chin - full * (chin - 0.315);
        double inner = head.halfWidth() - 0.02 - 0.05 * full;
        Shape jaw =
                new HeadShape(
                        0,
                        head.y(),
                        head.halfWidth() + 0.015,
                        head.crown(),
                        head.chin() + 0.09 * full,
                        head.jaw());
        Shape cheeks =
                new RoundBox(new Box(-inner, -1, inner, line - 0.03), 0.24)
                        .or(new Ellipse(-0.25, line - 0.11, 0.2, 0.14), 0.05)
                        .or(new Ellipse(0.25, line - 0.11, 0.2, 0.14), 0.05);
        Shape beard = jaw.and(new Under(0, line - 0.3 * full, 0)).without(cheeks);
        Colour bright = sitter.hair().mix(sitter.hairShade(), 0.3);
        canvas.fill(beard, sitter.lit(bright, sitter.hairShade()));
    }
}
