package dcganlab.training;

import dcganlab.data.ImageSet;
import dcganlab.model.NetworkSpec;

import java.util.List;
import java.util.SplittableRandom;

/// Images of noise: for measuring and checking, where only their shape matters.
public final class MadeUpImages {
    private MadeUpImages() {}

    /// Always the same ones.
    ///
    /// @param count of images, of the shape that the networks have
    public static ImageSet of(int count, NetworkSpec network) {
        SplittableRandom random = new SplittableRandom(1);
        byte[][] images =
                new byte[count][network.channels() * network.imageSize() * network.imageSize()];
        for (byte[] image : images) {
            random.nextBytes(image);
        }
        return new ImageSet(
                "noise",
                network.channels(),
                network.imageSize(),
                images,
                new int[0],
                List.of(),
                List.of());
    }
}
