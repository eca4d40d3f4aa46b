package dcganlab.model;

import java.util.stream.IntStream;

/// The shape of a generator and its discriminator.
///
/// Both follow Radford et al., "Unsupervised Representation Learning with Deep Convolutional
/// Generative Adversarial Networks" (2015), section 3: from a 4x4 map the generator doubles the
/// side and halves the channels with every transposed convolution; the discriminator mirrors it.
///
/// @param imageSize side of the square images in pixels: 32, 64 or 128
/// @param channels 1 (grey) or 3 (red, green, blue)
/// @param latent numbers in a latent vector z, 2 to 512
/// @param width feature maps next to the image, 8 to 128; the lesson has 64
/// @param guidelines which of the paper's guidelines both follow
/// @param spectralNorm whether the discriminator's weights are divided by their largest singular
///   value, see {@link Layer.SpectralNorm}
public record NetworkSpec(
        int imageSize,
        int channels,
        int latent,
        int width,
        Guidelines guidelines,
        boolean spectralNorm) {
    /// The lesson's networks: 64x64 colour images, z of 100, 512-256-128-64 feature maps.
    public static final NetworkSpec LESSON = new NetworkSpec(64, 3, 100, 64);

    /// Side of the smallest feature map, the first of the generator and the last of the
    /// discriminator.
    public static final int SEED_SIZE = 4;

    public NetworkSpec {
        PlanFields.IMAGE_SIZE.require(imageSize);
        PlanFields.CHANNELS.require(channels);
        PlanFields.LATENT.require(latent);
        PlanFields.WIDTH.require(width);
    }

    /// The paper's networks: all guidelines are followed.
    public NetworkSpec(int imageSize, int channels, int latent, int width) {
        this(imageSize, channels, latent, width, Guidelines.FOLLOWED, false);
    }

    public NetworkSpec withImageSize(int other) {
        return new NetworkSpec(other, channels, latent, width, guidelines, spectralNorm);
    }

    public NetworkSpec withChannels(int other) {
        return new NetworkSpec(imageSize, other, latent, width, guidelines, spectralNorm);
    }

    public NetworkSpec withLatent(int other) {
        return new NetworkSpec(imageSize, channels, other, width, guidelines, spectralNorm);
    }

    public NetworkSpec withWidth(int other) {
        return new NetworkSpec(imageSize, channels, latent, other, guidelines, spectralNorm);
    }

    public NetworkSpec withGuidelines(Guidelines other) {
        return new NetworkSpec(imageSize, channels, latent, width, other, spectralNorm);
    }

    public NetworkSpec withSpectralNorm(boolean other) {
        return new NetworkSpec(imageSize, channels, latent, width, guidelines, other);
    }

    /// Whether the generator is the paper's.
    public boolean hasThePapersGenerator() {
        return guidelines.equals(Guidelines.FOLLOWED);
    }

    /// Whether the discriminator is the paper's.
    public boolean hasThePapersDiscriminator() {
        return guidelines.equals(Guidelines.FOLLOWED) && !spectralNorm;
    }

    /// An image: what the generator makes and the discriminator judges.
    public FeatureMaps image() {
        return new FeatureMaps(channels, imageSize);
    }

    /// How often the side doubles between the 4x4 map and the image: 3, 4 or 5.
    public int doublings() {
        return Integer.numberOfTrailingZeros(imageSize / SEED_SIZE);
    }

    /// Feature maps of the generator's hidden layers, first to last: 512, 256, 128, 64 for the
    /// lesson. The discriminator has the same numbers in the opposite order.
    int[] featureMaps() {
        return IntStream.range(0, doublings()).map(i -> width << (doublings() - 1 - i)).toArray();
    }

    /// Numbers that come out of a dense hidden layer: 1,024 in networks of the lesson's width.
    int denseWidth() {
        return 16 * width;
    }
}
