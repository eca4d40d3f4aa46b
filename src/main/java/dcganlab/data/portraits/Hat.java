package dcganlab.data.portraits;

/// A woollen hat with a turned-up brim and a bobble.
record Hat(Sitter sitter) {
    private static final double BOW = 0.13;
    private static final Colour DARK = Colour.rgb(0x3A2A4A);

    /// All that the hat leaves free.
    Shape below() {
        return new Under(0, brim(), BOW);
    }

    /// Height of the middle of the brim.
    private double brim() {
        return sitter.between(Trait.HAT, -1.02, -0.37);
    }

    void paint(Canvas canvas) {
        HeadShape head = sitter.head();
        double top = head.y() - head.crown() - 0.14;
        double half = head.halfWidth() + 0.11 + 0.06 * sitter.get(Trait.HAIR_VOLUME);
        Colour cloth = sitter.clothes();
        Colour shade = cloth.mix(DARK, 0.4);
        double part = brim() / top;
        if (part >= 1) {
            return;
        }
        double reach = half * Math.sqrt(1 - part * part) + 0.01;
        canvas.fill(
                Ellipse.circle(0, top - 0.03, 0.18 * reach),
                sitter.lit(cloth.mix(Colour.WHITE, 0.55), cloth));
        var dome = new Ellipse(0, 0, half, -top);
        canvas.fill(dome.without(below()), sitter.lit(cloth, shade));
        double drop = BOW * reach * reach;
        canvas.fill(
                new Stroke(0, brim() + drop, reach, 0, -drop, Math.min(0.09, 0.15 * reach)),
                sitter.lit(cloth.mix(Colour.WHITE, 0.32), cloth.mix(DARK, 0.1)));
    }
}
