package dcganlab.data;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.IntFunction;

/// Where the images of a choice come from.
public final class ImageSources {
    private ImageSources() {}

    /// The source of the chosen images, not yet looked into.
    ///
    /// @param portraits the built-in source, made for a number of images
    /// @throws LabException if there can be no such file
    public static ImageSource open(DataChoice choice, IntFunction<ImageSource> portraits)
            throws LabException {
        if (choice.builtIn()) {
            return portraits.apply(choice.count());
        }
        try {
            return new ChosenFiles(
                    Path.of(choice.location()).toAbsolutePath().normalize(),
                    choice.part(),
                    choice.tile());
        } catch (InvalidPathException e) {
            throw new LabException(
                    Message.of("data.cannotRead", choice.location(), Message.of("data.gone")), e);
        }
    }
}
