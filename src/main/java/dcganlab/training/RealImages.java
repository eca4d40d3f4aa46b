package dcganlab.training;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.data.ImageSet;
import dcganlab.model.Device;
import dcganlab.nn.RealBatch;
import dcganlab.nn.ResidentImages;

import java.util.Arrays;

/// The images of a run as batches for the discriminator, in {@link dcganlab.nn.Phases}.
@FunctionalInterface
interface RealImages {
    /// A batch.
    ///
    /// @param numbers of its images in the set
    NDArray batch(NDManager scope, int... numbers);

    /// On the processor they are converted from Java's memory. Another device has them in its own,
    /// if there is room for all.
    ///
    /// @param count of images in a batch
    /// @param manager of the device's memory
    static RealImages on(Device device, ImageSet images, int count, NDManager manager) {
        return device.isProcessor() ? fromJava(images, count) : resident(images, count, manager);
    }

    private static RealImages fromJava(ImageSet images, int count) {
        RealBatch batch = new RealBatch(count, images.channels(), images.imageSize());
        return (scope, numbers) ->
                batch.of(
                        scope,
                        Arrays.stream(numbers).mapToObj(images::image).toArray(byte[][]::new));
    }

    private static RealImages resident(ImageSet images, int count, NDManager manager) {
        try {
            return new ResidentImages(
                            manager,
                            images.size(),
                            images.channels(),
                            images.imageSize(),
                            images::image)
                    ::batch;
        } catch (EngineException e) {
            System.getLogger(RealImages.class.getName())
                    .log(System.Logger.Level.INFO, "each batch travels by itself", e);
            return fromJava(images, count);
        }
    }
}
