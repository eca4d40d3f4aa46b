package dcganlab.data.arrays;

import dcganlab.data.ImageStack;
import dcganlab.data.Load;
import dcganlab.data.ReadFailure;
import dcganlab.data.Skipped;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An array of images with what is known of their classes.
///
/// @param labels the array that holds them, perhaps
/// @param label the class of all its images; -1 if they have none in common
record LabelledArray(
        NamedArray images, ArrayLayout layout, Optional<NamedArray> labels, int label) {
    private static final int HOUSE_NUMBER_SIDE = 32;

    /// Whether they have the form of Street View House Numbers.
    boolean houseNumbers() {
        return images.order() == IndexOrder.MATLAB
                && layout.height() == HOUSE_NUMBER_SIDE
                && layout.width() == HOUSE_NUMBER_SIDE
                && layout.channels() == 3;
    }

    /// The classes of all images, or none: images without labels are images still.
    ///
    /// @param skipped takes labels that cannot be used
    int[] readLabels(Load load, List<Skipped> skipped) {
        if (label >= 0) {
            int[] same = new int[layout.count()];
            Arrays.fill(same, label);
            return same;
        }
        if (labels.isEmpty()) {
            return new int[0];
        }
        NamedArray array = labels.get();
        Message reason;
        try {
            int[] classes = ArrayLabels.read(array, layout.count(), load);
            if (classes.length > 0) {
                return classes;
            }
            reason = Message.of("data.labelsDoNotFit");
        } catch (IOException e) {
            reason = ReadFailure.reason(e);
        }
        skipped.add(new Skipped(array.shownName(), reason));
        return new int[0];
    }

    ImageStack stack(NumberType type, ArrayScale scale, int[] classes, Load load)
            throws IOException, LabException {
        return layout.before() == 1 || layout.count() == 1
                ? new ArrayStack(images, layout, type, scale, classes)
                : Gathering.of(images, layout, type, scale, classes, load);
    }
}
