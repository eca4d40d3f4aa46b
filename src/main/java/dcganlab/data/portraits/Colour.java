package dcganlab.data.portraits;

/// Red, green and blue, 0 to 1, as the screen has them (sRGB).
record Colour(float red, float green, float blue) {
    static final Colour WHITE = rgb(0xFFFFFF);

    /// @param rgb `0xRRGGBB`
    static Colour rgb(int rgb) {
        return new Colour(
                ((rgb >> 16) & 0xFF) / 255f, ((rgb >> 8) & 0xFF) / 255f, (rgb & 0xFF) / 255f);
    }

    /// This colour with a share of another, 0 to 1.
    Colour mix(Colour other, double share) {
        float s = (float) share;
        return new Colour(
                red + (other.red - red) * s,
                green + (other.green - green) * s,
                blue + (other.blue - blue) * s);
    }

    /// As seen through tinted glass.
    Colour times(Colour glass) {
        return new Colour(red * glass.red, green * glass.green, blue * glass.blue);
    }
}
