package dcganlab.training.quality;

/// How far pictures are from each other, as the root mean square over pixels and colours, in steps
/// of 0 to 255.
final class Spread {
    private Spread() {}

    /// The root mean square distance of two different pictures among some: that of all pairs, which
    /// is twice the variance of each number over the pictures.
    ///
    /// @param images two or more
    static double among(Images images) {
        int length = images.length();
        float[] picture = new float[length];
        double[] sums = new double[length];
        double squares = 0;
        for (int i = 0; i < images.count(); i++) {
            images.read(i, picture);
            for (int j = 0; j < length; j++) {
                sums[j] += picture[j];
                squares += (double) picture[j] * picture[j];
            }
        }
        double ofMeans = 0;
        for (double sum : sums) {
            ofMeans += sum * sum / images.count();
        }
        double variance = Math.max(0, squares - ofMeans) / (images.count() - 1) / length;
        return Math.sqrt(2 * variance);
    }

    /// The root mean square distance of each picture from the one in its place among others.
    ///
    /// @param others as many or more, of the same shape
    static double between(Images images, Images others) {
        float[] some = new float[images.length()];
        float[] other = new float[images.length()];
        double squares = 0;
        for (int i = 0; i < images.count(); i++) {
            images.read(i, some);
            others.read(i, other);
            for (int j = 0; j < some.length; j++) {
                double difference = some[j] - other[j];
                squares += difference * difference;
            }
        }
        return Math.sqrt(squares / images.count() / some.length);
    }
}
