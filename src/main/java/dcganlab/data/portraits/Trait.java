package dcganlab.data.portraits;

/// Something about a portrait that varies by itself, from 0 to 1. All but the colours move shapes
/// continuously, so that between any two portraits lie portraits.
public enum Trait {
    /// From light to deep.
    SKIN(Spread.EVEN),
    /// From narrow to wide.
    HEAD_WIDTH(Spread.MIDDLING),
    /// From round to long.
    HEAD_LENGTH(Spread.MIDDLING),
    /// From a pointed chin to a square jaw.
    JAW(Spread.MIDDLING),
    /// From above the ears to over the shoulders.
    HAIR_LENGTH(Spread.EVEN),
    /// From flat to far around the head.
    HAIR_VOLUME(Spread.MIDDLING),
    /// From smooth to curly.
    CURLS(Spread.EVEN),
    /// From a bare forehead to hair down to the brows.
    FRINGE(Spread.EVEN),
    /// From the left to the right of the forehead.
    PARTING(Spread.EVEN),
    /// Black, brown, red, blond, silver, rose, blue.
    HAIR_COLOUR(Spread.EVEN),
    /// From worried to stern.
    BROWS(Spread.MIDDLING),
    /// From fine to bushy.
    BROW_WEIGHT(Spread.MIDDLING),
    /// From small to large.
    EYE_SIZE(Spread.MIDDLING),
    /// Dark brown, amber, green, blue, violet.
    EYE_COLOUR(Spread.EVEN),
    /// From looking left to looking right.
    GAZE(Spread.MIDDLING),
    /// From a button to a big nose.
    NOSE(Spread.MIDDLING),
    /// From a frown to a smile.
    SMILE(Spread.EVEN),
    /// From closed to wide open.
    MOUTH_OPEN(new Spread(0.6, 0.25, false)),
    /// From none over the chin to a full beard.
    BEARD(new Spread(0.25, 0.45, false)),
    /// From none to large and round.
    GLASSES(new Spread(0.3, 0.55, false)),
    /// A woollen hat, from none to pulled down.
    HAT(new Spread(0.2, 0.75, false)),
    /// An animal's ears, from none to large.
    EARS(new Spread(0.2, 0.6, false)),
    /// Colour of the clothes and of the hat.
    CLOTHES(Spread.EVEN),
    /// Colour behind the head.
    BACKGROUND(Spread.EVEN),
    /// Of the head, from the left to the right.
    TILT(Spread.MIDDLING),
    /// Where the light comes from, from the left to the right.
    LIGHT(Spread.EVEN);

    private final Spread spread;

    Trait(Spread spread) {
        this.spread = spread;
    }

    Spread spread() {
        return spread;
    }
}
