package dcganlab.model;

/// What one step updates.
public enum StepKind {
    /// The discriminator, then the generator.
    FULL,
    /// The discriminator alone.
    DISCRIMINATOR,
    /// The generator alone.
    GENERATOR
}
