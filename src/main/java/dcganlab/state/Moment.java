package dcganlab.state;

/// Where a run stood after one of its steps.
///
/// @param step steps done
/// @param epoch passes over the images, with its fraction
/// @param seconds training time, pauses left out
/// @param speed over the last seconds until then
public record Moment(long step, double epoch, double seconds, Speed speed) {}
