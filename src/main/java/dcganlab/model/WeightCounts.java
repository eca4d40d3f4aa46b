package dcganlab.model;

import org.jspecify.annotations.Nullable;

/// The weights of one stage, counted: of what it multiplies by, as it is learnt.
///
/// @param weights all of them
/// @param gradient that of the loss at each of them, see {@link LossGradients}; none if nobody
///   asked, or if the discriminator is not known
public record WeightCounts(StagePlace stage, Histogram weights, @Nullable Histogram gradient) {}
