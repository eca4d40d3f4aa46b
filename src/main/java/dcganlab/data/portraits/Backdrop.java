package dcganlab.data.portraits;

/// A plain wall with the soft shadow of the head.
final class Backdrop {
    private static final Palette WALL =
            Palette.of(
                    0xF2CF7F, 0xB5CF9E, 0x86C6B8, 0x86B8DC, 0x9FA3DE, 0xC7A3D8, 0xEDA5B6, 0xF0A48A);
    private static final Colour DUSK = Colour.rgb(0x5A4A78);

    private Backdrop() {}

    static void paint(Canvas canvas, Sitter sitter) {
        Colour wall = WALL.at(sitter.get(Trait.BACKGROUND));
        canvas.fill(
                new RoundBox(Box.EVERYWHERE, 0),
                Paint.around(
                        -0.4 * sitter.light(),
                        0.35,
                        wall.mix(DUSK, 0.24),
                        0.35,
                        wall.mix(Colour.WHITE, 0.28),
                        1.7));
    }
}
