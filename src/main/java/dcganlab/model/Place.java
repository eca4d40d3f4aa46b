package dcganlab.model;

/// What a rendered picture is for; each place has one current request. Earlier ones go first.
public enum Place {
    /// The large picture under the sliders.
    PICTURE,
    /// The pictures around it.
    NEIGHBOURS,
    /// Both ends of a morph.
    ENDS,
    /// The grid of fixed latent points by which a class sees the network learn.
    SAMPLES,
    /// A sheet to be saved: rendered once, not again with newer weights.
    SHEET;

    /// Whether a request is answered anew whenever the weights change.
    public boolean isLive() {
        return this != SHEET;
    }
}
