package dcganlab.data.portraits;

/// Paints portraits of one size, from the wall behind to the hat. Not for several threads.
public final class PortraitPainter {
    private static final double LARGEST_TILT = 0.16;
    private static final double CHIN_Y = 0.62;

    private final Canvas canvas;

    /// @param size side in pixels
    public PortraitPainter(int size) {
        this.canvas = new Canvas(size);
    }

    /// Paints one portrait from scratch.
    ///
    /// @param channels 1 (grey) or 3 (red, green and blue planes)
    /// @return unsigned bytes, `[channels, size, size]`
    public byte[] paint(PortraitTraits traits, int channels) {
        Sitter sitter = Sitter.of(traits);
        Hair hair = Hair.of(sitter);
        Frame tilted =
                Frame.tilted(0, CHIN_Y, traits.between(Trait.TILT, -LARGEST_TILT, LARGEST_TILT));

        canvas.clear();
        canvas.turn(Frame.UPRIGHT);
        Backdrop.paint(canvas, sitter);
        canvas.turn(tilted);
        AnimalEars.paint(canvas, sitter, hair.cap());
        hair.paintBack(canvas);
        canvas.turn(Frame.UPRIGHT);
        Bust.paint(canvas, sitter);
        canvas.turn(tilted);
        Face.paint(canvas, sitter);
        hair.paintShadow(canvas);
        Beard.paint(canvas, sitter);
        Mouth.paint(canvas, sitter);
        Face.paintNose(canvas, sitter);
        Eyes.paint(canvas, sitter);
        Glasses.paintArms(canvas, sitter);
        hair.paintFront(canvas);
        Eyes.paintBrows(canvas, sitter);
        Glasses.paint(canvas, sitter);
        new Hat(sitter).paint(canvas);
        return canvas.toBytes(channels);
    }
}
