package dcganlab.view.latent;

/// What a hand on a latent slider does.
interface SliderHand {
    /// The pointer takes hold.
    void begin();

    /// Wants a number for a dimension.
    void set(int dimension, double value);

    /// The pointer lets go.
    void commit();

    /// Wants a dimension locked, or free if it is locked.
    void toggleLock(int dimension);
}
