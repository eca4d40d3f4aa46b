package dcganlab.model;

/// A stage of one of the networks.
///
/// @param stage 0 for the network's first
public record StagePlace(Part part, int stage) {}
