package dcganlab.latent;

/// What moves through generators, so that pictures follow each other.
public enum Motion {
    /// Nothing: each generator stays for a while.
    STILL,
    /// A film, which plays at its own pace: it leaves training its part of the processor.
    FILM,
    /// A hand, which must not wait: training does.
    HAND
}
