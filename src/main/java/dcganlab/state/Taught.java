package dcganlab.state;

/// What one step of a run taught its networks; `NaN` where that step did not compute it (a step of
/// one network alone).
///
/// @param step steps done, 1 after the first
/// @param lossD the discriminator's whole loss
/// @param lossG the generator's loss, from the discriminator after its update
/// @param dX how the discriminator rated the real images, 0 to 1
/// @param dGz1 how it rated the generated ones before its update
/// @param dGz2 how it rated them after it
public record Taught(long step, double lossD, double lossG, double dX, double dGz1, double dGz2) {}
