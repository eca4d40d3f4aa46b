package dcganlab.model;

/// How an image that is not square becomes square.
public enum Fit {
    /// The largest square in the middle.
    CROP,
    /// The whole image, with bars of the background colour.
    FIT,
    /// The whole image, its proportions lost.
    STRETCH
}
