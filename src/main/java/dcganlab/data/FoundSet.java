package dcganlab.data;

import dcganlab.data.tree.DataFile;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.util.List;

/// A set of images among the files that were chosen.
public interface FoundSet {
    /// What it is called, for the user.
    String name();

    /// The format, for the user.
    Message kind();

    /// All files that it is read from: those of the images first, then labels and names of classes.
    List<DataFile> files();

    /// Whether it is meant for testing what was learnt.
    boolean forTesting();

    /// Whether its name says that it is meant to be learnt from: then it comes before sets that say
    /// nothing.
    default boolean forTraining() {
        return false;
    }

    /// Whether some images can be had without loading all of them, see {@link Load#sampling}.
    default boolean canBeSampled() {
        return false;
    }

    /// Loads every image, brought to one size, into memory, while the tree of its files is open.
    ///
    /// @throws IOException if a file cannot be read
    /// @throws LabException if there is nothing to read, or too much for the memory; the message
    ///   says what to do
    /// @throws java.util.concurrent.CancellationException if the load is over
    ImageSet load(Preparation preparation, Load load) throws IOException, LabException;
}
