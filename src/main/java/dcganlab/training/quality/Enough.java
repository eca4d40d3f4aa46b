package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Pictures;

import java.util.Arrays;

/// What there must be for figures to mean anything.
final class Enough {
    private Enough() {}

    /// @throws LabException if there are too few real images
    static void requireImages(ImageSet real) throws LabException {
        if (real.size() < FullQuality.LEAST) {
            throw new LabException(
                    Message.of(
                            "training.quality.fewImages",
                            real.name(),
                            real.size(),
                            FullQuality.LEAST));
        }
    }

    /// @throws LabException if all real images are the same
    static void requireDifferent(ImageSet real) throws LabException {
        for (int i = 1; i < real.size(); i++) {
            if (!Arrays.equals(real.image(0), real.image(i))) {
                return;
            }
        }
        throw new LabException(Message.of("training.quality.allSame", real.name()));
    }

    /// @throws LabException if there are too few generated pictures
    static void requirePictures(int count) throws LabException {
        if (count < FullQuality.LEAST) {
            throw tooFew(count, FullQuality.LEAST);
        }
    }

    static LabException tooFew(int count, int least) {
        return new LabException(Message.of("training.quality.fewPictures", count, least));
    }

    /// @throws LabException if generated pictures have another shape than the real images
    static void requireShape(Pictures generated, ImageSet real) throws LabException {
        if (generated.channels() != real.channels() || generated.size() != real.imageSize()) {
            throw new LabException(
                    Message.of(
                            "training.quality.otherShape",
                            generated.size(),
                            generated.channels(),
                            real.imageSize(),
                            real.channels()));
        }
    }
}
