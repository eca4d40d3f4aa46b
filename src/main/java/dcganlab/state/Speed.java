package dcganlab.state;

/// How fast training goes, over some seconds of it.
///
/// @param stepsPerSecond 0 before there are two steps to compare
/// @param imagesPerSecond real images
public record Speed(double stepsPerSecond, double imagesPerSecond) {
    public static final Speed NONE = new Speed(0, 0);
}
