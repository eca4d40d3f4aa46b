package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Pictures that a discriminator is to judge.
///
/// @param points what generated ones are made of; all of one length, perhaps none
/// @param real images beside them; none for none
public record JudgingRequest(List<LatentPoint> points, @Nullable Pictures real) {
    public JudgingRequest {
        points = List.copyOf(points);
    }
}
