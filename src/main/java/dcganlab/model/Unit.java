package dcganlab.model;

/// One map of a stage: what one kernel of the layer makes of all maps before it.
///
/// @param stage 0 for the network's first
/// @param map 0 for the stage's first
public record Unit(Part part, int stage, int map) {}
