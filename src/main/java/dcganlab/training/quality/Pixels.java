package dcganlab.training.quality;

/// A picture's pixels, brought to mean 0 and deviation 1 one by one.
///
/// @param flat whether all are the same, which leaves nothing to compare
@SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
record Pixels(byte[] bytes, int from, int length, double mean, double deviation, boolean flat) {
    static Pixels of(Images images, int picture) {
        byte[] bytes = images.array(picture);
        int from = images.offset(picture);
        int length = images.length();
        long sum = 0;
        long squares = 0;
        for (int i = from; i < from + length; i++) {
            int pixel = bytes[i] & 0xFF;
            sum += pixel;
            squares += (long) pixel * pixel;
        }
        long variance = length * squares - sum * sum; // times the length squared
        return new Pixels(
                bytes,
                from,
                length,
                (double) sum / length,
                Math.sqrt((double) variance) / length,
                variance == 0);
    }

    double normal(int pixel) {
        return ((bytes[from + pixel] & 0xFF) - mean) / deviation;
    }
}
