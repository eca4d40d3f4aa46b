package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is to be looked at in both networks.
///
/// @param point what the generator makes a picture of
/// @param real a picture that the discriminator judges too; none for none
/// @param unit whose kernels are shown; none for none
/// @param silenced units of the generator that are taken out of a second picture: their maps are
///   zero (Bau et al. 2019, "GAN Dissection", section 3.2)
/// @param slope whether the gradients of the verdicts are asked for
/// @param neighbours whether the picture in training mode is asked for, among two sets of others
/// @param loss whose gradients are asked for, as the generator is judged by it; none for none
/// @param counted the stage whose weights are counted; none for none
public record Look(
        LatentPoint point,
        @Nullable Pictures real,
        @Nullable Unit unit,
        List<Unit> silenced,
        boolean slope,
        boolean neighbours,
        @Nullable Loss loss,
        @Nullable StagePlace counted) {
    public Look {
        silenced = List.copyOf(silenced);
        if (silenced.stream().anyMatch(each -> each.part() != Part.GENERATOR)) {
            throw new IllegalArgumentException("only the generator's maps are taken out");
        }
    }

    /// Looks at a point alone.
    public static Look at(LatentPoint point) {
        return new Look(point, null, null, List.of(), false, false, null, null);
    }
}
