package dcganlab.data.portraits;

/// All hair on the head, cut open where the face looks out and where a hat sits.
///
/// @param cap the part over the skull
/// @param end how far down it reaches
/// @param bows the upper part of the opening
/// @param front what lies before the face
record Hair(Sitter sitter, Ellipse cap, double end, Shape bows, Shape front) {
    private static final double TEMPLE_Y = 0.3;
    private static final double BOW = 0.34;

    static Hair of(Sitter sitter) {
        HeadShape head = sitter.head();
        double hat = sitter.get(Trait.HAT);
        double volume =
                sitter.between(Trait.HAIR_VOLUME, 0.03, 0.28) * (1 - 0.7 * Math.min(1, 2 * hat));
        double length = sitter.get(Trait.HAIR_LENGTH);
        double top = head.y() - head.crown() - 0.02 - 0.75 * volume;
        double low = 0.22 + 0.5 * volume;
        double halfWidth = head.halfWidth() + 0.03 + volume;
        var cap = new Ellipse(0, (top + low) / 2, halfWidth, (low - top) / 2);
        double end = -0.12 + 1.15 * length;
        double side = head.halfWidth() + 0.04 + volume * (0.35 + 0.3 * length);
        var curtain = new RoundBox(new Box(-side, -0.3, side, end), 0.09);
        Shape all =
                new Scalloped(
                        cap.or(curtain, 0.15), 0, -0.1, 17, sitter.between(Trait.CURLS, 0, 0.07));
        if (hat > 0) {
            all = all.and(new Hat(sitter).below());
        }
        Shape bows = bows(sitter, top);
        double half = half(sitter);
        Shape opening = new RoundBox(new Box(-half, TEMPLE_Y, half, 3), 0).or(bows, 0);
        return new Hair(sitter, cap, end, bows, all.without(opening));
    }

    /// Half the width of the opening.
    private static double half(Sitter sitter) {
        return sitter.head().halfWidth() - 0.045;
    }

    /// The upper edge of the opening, where the face looks out: two bows that meet at the parting.
    private static Shape bows(Sitter sitter, double top) {
        double half = half(sitter);
        double parting = sitter.between(Trait.PARTING, -0.34, 0.34);
        HeadShape head = sitter.head();
        double part = parting / head.halfWidth();
        double skull = head.y() - head.crown() * Math.sqrt(1 - part * part);
        double hairline =
                Math.max(
                        sitter.between(Trait.FRINGE, -0.57, -0.25),
                        Math.max(top + 0.11, skull + 0.02));
        double rise = TEMPLE_Y - hairline;
        return bow(parting, BOW, half + parting, rise)
                .and(bow(parting, -BOW, half - parting, rise));
    }

    /// A bow from one temple up to the parting and on to the other side.
    ///
    /// @param past how far beyond the parting its middle lies
    /// @param reach from the parting to the temple
    private static Ellipse bow(double parting, double past, double reach, double rise) {
        double rx = reach + Math.abs(past);
        double part = past / rx;
        return new Ellipse(parting + past, TEMPLE_Y, rx, rise / Math.sqrt(1 - part * part));
    }

    void paintBack(Canvas canvas) {
        Colour deep = sitter.hairShade().times(sitter.hairShade().mix(Colour.WHITE, 0.55));
        double half = sitter.head().halfWidth() + 0.01;
        if (end > TEMPLE_Y) {
            canvas.fill(new RoundBox(new Box(-half, 0, half, end - 0.03), 0.1), Paint.plain(deep));
        }
    }

    void paintFront(Canvas canvas) {
        canvas.fill(
                front,
                Paint.around(
                        0.35 * sitter.light(),
                        cap.y() - 0.5 * cap.ry(),
                        sitter.hair().mix(Colour.WHITE, 0.06),
                        0.2,
                        sitter.hairShade(),
                        1.5));
    }

    /// The shadow that it throws on the face.
    void paintShadow(Canvas canvas) {
        double low = Math.min(end, TEMPLE_Y);
        Shape above = new RoundBox(new Box(-1, -1, 1, low), 0.06);
        canvas.fill(
                above.and(new Rim(bows, 0.04)),
                0.07,
                Paint.plain(sitter.skinShade()).faded(0.7),
                null);
    }
}
