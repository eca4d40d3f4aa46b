package dcganlab.training.quality;

import org.jspecify.annotations.Nullable;

/// How good a generator is, in figures. Each has a companion that says what the same figure is for
/// real images, which is as good as a generator can get.
///
/// @param generated generated pictures that were looked at
/// @param real real images that were looked at
/// @param distance from as many real images, of whichever there were fewer
/// @param realDistance of real images from other real images, as many of each, or half of them from
///   the other half if there are not enough: then it is too high, for fewer images lie farther
///   apart
/// @param likeness mean {@link MsSsim} of pairs of generated pictures, 0 to 1: near 1 if all look
///   alike
/// @param realLikeness the same of real images
/// @param saturated share of the numbers of generated pictures that are black or white, where tanh
///   is almost flat, 0 to 1; `NaN` beside training, where [dcganlab.model.PictureSigns] has it
/// @param realSaturated the same of real images
/// @param memorisation whether they are copies; absent beside training, where only a part of the
///   real images is looked at
public record Quality(
        int generated,
        int real,
        SlicedDistance distance,
        SlicedDistance realDistance,
        double likeness,
        double realLikeness,
        double saturated,
        double realSaturated,
        @Nullable Memorisation memorisation) {}
