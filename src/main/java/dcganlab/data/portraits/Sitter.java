package dcganlab.data.portraits;

/// Who is painted: the measures and colours that several parts of a portrait share.
///
/// @param light where the light comes from, -1 (left) to 1 (right)
record Sitter(
        PortraitTraits traits,
        HeadShape head,
        double light,
        Colour skin,
        Colour skinShade,
        Colour hair,
        Colour hairShade,
        Colour clothes) {
    static final double EYE_X = 0.265;
    static final double EYE_Y = 0.06;
    static final double MOUTH_Y = 0.415;

    private static final Palette SKIN =
            Palette.of(
                    0xFBE0CD, 0xF7CFB0, 0xEDB78E, 0xDC9F70, 0xC6855A, 0xA76A47, 0x8A5538, 0x754834,
                    0x653F30);
    private static final Colour SKIN_GLASS = Colour.rgb(0xDE9A8C);
    private static final Palette HAIR =
            Palette.of(
                    0x2A2226, 0x3F2A26, 0x6B4029, 0x8E4A2A, 0xBC5A2E, 0xE08F42, 0xF0C66C, 0xF3E2B5,
                    0xCDD0D8, 0xDE94AE, 0x6F84CC);
    private static final Colour HAIR_GLASS = Colour.rgb(0xA88C9E);
    private static final Palette CLOTHES =
            Palette.of(
                    0xF6EAD7, 0xEDB23E, 0xE4674F, 0xA83E5B, 0x5B3F78, 0x2E4A7D, 0x1F7A80, 0x4C8B5A);

    static Sitter of(PortraitTraits traits) {
        Colour skin = SKIN.at(traits.get(Trait.SKIN));
        Colour hair = HAIR.at(traits.get(Trait.HAIR_COLOUR));
        double length = traits.between(Trait.HEAD_LENGTH, -1, 1);
        var head =
                new HeadShape(
                        0,
                        0.05,
                        traits.between(Trait.HEAD_WIDTH, 0.51, 0.68),
                        0.62 + 0.03 * length,
                        0.57 + 0.085 * length,
                        traits.get(Trait.JAW));
        return new Sitter(
                traits,
                head,
                traits.between(Trait.LIGHT, -1, 1),
                skin,
                skin.times(SKIN_GLASS),
                hair,
                hair.times(HAIR_GLASS),
                CLOTHES.at(traits.get(Trait.CLOTHES)));
    }

    double get(Trait trait) {
        return traits.get(trait);
    }

    double between(Trait trait, double atZero, double atOne) {
        return traits.between(trait, atZero, atOne);
    }

    /// Blends sideways from the colour in the light to the one in the shade.
    Paint lit(Colour bright, Colour shade) {
        Colour left = bright.mix(shade, 0.28 + 0.24 * light);
        Colour right = bright.mix(shade, 0.28 - 0.24 * light);
        return Paint.across(left, -0.7, -0.1, right, 0.7, 0.1);
    }
}
