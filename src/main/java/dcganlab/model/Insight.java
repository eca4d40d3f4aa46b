package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What both networks made of one latent vector, in evaluation mode.
///
/// @param network their shape
/// @param step how many steps they had learnt; -1 if they came from a file
/// @param point what the generator made a picture of
/// @param generator what each of its stages put out, first to last
/// @param generated what the discriminator made of that picture; none if there is no discriminator
/// @param real what it made of a real one; none without one
/// @param without the picture without the units that are silenced; none if none are
/// @param kernels those of the unit that was asked for; none if none was, or if it has a weight for
///   each number before it
/// @param amongOthers the picture in training mode, in which the other pictures of the batch change
///   it: among two sets of others; none if nobody asked
/// @param gradients of the generator's loss; none if nobody asked, or if there is no discriminator
/// @param counts of the weights of a stage; none if nobody asked, or if it is not known
public record Insight(
        NetworkSpec network,
        long step,
        LatentPoint point,
        List<Activations> generator,
        @Nullable Judged generated,
        @Nullable Judged real,
        @Nullable Activations without,
        @Nullable Kernels kernels,
        List<Activations> amongOthers,
        @Nullable LossGradients gradients,
        @Nullable WeightCounts counts) {
    public Insight {
        generator = List.copyOf(generator);
        amongOthers = List.copyOf(amongOthers);
    }

    /// The kernels by which a unit is made of all maps before it.
    ///
    /// @param values `[in, side, side]`
    public record Kernels(Unit unit, Activations values) {}

    /// How a discriminator came to its verdict.
    ///
    /// @param picture what it looked at
    /// @param slope the gradient of its verdict at the picture, `[channels, size, size]`: how each
    ///   number would have to change for the picture to seem more real; none if nobody asked
    /// @param stages what each of its stages put out, first to last
    public record Judged(
            Activations picture, @Nullable Activations slope, List<Activations> stages) {
        public Judged {
            stages = List.copyOf(stages);
        }

        /// The verdict, see [Loss#opinion].
        public float logit() {
            return stages.getLast().values()[0];
        }
    }
}
