package dcganlab.inside;

import dcganlab.model.Guidelines;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Preset;
import dcganlab.model.SignalSpread;
import dcganlab.nn.SignalProbe;

/// What becomes of numbers and of gradients on their way through two generators that have learnt
/// nothing yet, one with BatchNorm and one without: networks of the classroom's size, which are
/// through in some milliseconds.
public final class FreshSignals {
    public static final NetworkSpec NETWORK = Preset.CLASSROOM.plan().network();
    private static final long SEED = 1;

    private FreshSignals() {}

    /// Takes the calling thread, one core of it.
    ///
    /// @param deviation with which weights are drawn
    public static SignalSpread.Pair through(double deviation) throws LabException {
        return new SignalSpread.Pair(
                deviation,
                SignalProbe.of(NETWORK, deviation, SEED),
                SignalProbe.of(
                        NETWORK.withGuidelines(Guidelines.FOLLOWED.withBatchNormG(false)),
                        deviation,
                        SEED));
    }
}
