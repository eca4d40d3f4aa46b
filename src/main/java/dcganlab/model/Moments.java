package dcganlab.model;

/// What Adam has gathered of a network's gradients.
///
/// @param steps updates taken
/// @param first running means of the gradients, under the names of the parameters
/// @param second running means of their squares
public record Moments(long steps, Weights first, Weights second) {}
