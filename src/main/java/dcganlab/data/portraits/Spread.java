package dcganlab.data.portraits;

import java.util.random.RandomGenerator;

/// How a trait is distributed among the portraits.
///
/// @param share the share of portraits that have it at all, 0 to 1; the others have 0
/// @param least the least value of those that have it, up to 1
/// @param middling whether values around the middle are more frequent: a triangle in place of a
///   uniform distribution
record Spread(double share, double least, boolean middling) {
    static final Spread EVEN = new Spread(1, 0, false);
    static final Spread MIDDLING = new Spread(1, 0, true);

    /// A draw from 0 to 1; takes three numbers whatever they are, so that one trait's distribution
    /// never moves another's values.
    double draw(RandomGenerator random) {
        boolean has = random.nextDouble() < share;
        double first = random.nextDouble();
        double second = random.nextDouble();
        double value = middling ? (first + second) / 2 : first;
        return has ? least + (1 - least) * value : 0;
    }
}
