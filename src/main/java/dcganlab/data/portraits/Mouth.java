package dcganlab.data.portraits;

/// Lips, and teeth and tongue between them as they open.
final class Mouth {
    private static final Colour INSIDE = Colour.rgb(0x6B1F33);
    private static final Colour TONGUE = Colour.rgb(0xE8677A);
    private static final Palette LIPS = Palette.of(0xC24A58, 0xB83C4C, 0xC9525C, 0xD8656C);

    private Mouth() {}

    static void paint(Canvas canvas, Sitter sitter) {
        double smile = sitter.between(Trait.SMILE, -1, 1);
        double open = sitter.get(Trait.MOUTH_OPEN);
        double halfWidth = 0.21 + 0.03 * smile - 0.04 * open;
        double bend = smile > 0 ? 0.115 * smile : 0.09 * smile;
        double y = Sitter.MOUTH_Y - 0.6 * bend - 0.04 * open;
        double parted = Math.min(1, 6 * open);
        Colour lips = LIPS.at(sitter.get(Trait.SKIN));
        var mouth = new Lens(0, y, halfWidth, bend - 0.05 * open, bend + 0.2 * open);
        canvas.fill(mouth.grown(0.032), Paint.plain(lips.mix(INSIDE, 0.3 * (1 - parted))));
        canvas.fill(mouth, Paint.plain(INSIDE).faded(parted));
        canvas.fill(
                new Ellipse(0, y + bend + 0.2 * open, 0.6 * halfWidth, 0.09 * open + 0.001),
                0,
                Paint.plain(TONGUE),
                mouth);
        canvas.fill(
                new Lens(0, y, halfWidth, bend - 0.06 * open, bend + 0.025 * open),
                0,
                Paint.plain(Colour.WHITE).faded(parted),
                mouth);
    }
}
