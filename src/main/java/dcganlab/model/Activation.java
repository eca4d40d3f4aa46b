package dcganlab.model;

/// A function that a layer applies to each number by itself.
public enum Activation {
    /// max(0, x).
    RELU,
    /// x above zero, 0.2 x below (Radford et al. 2015, section 3).
    LEAKY_RELU,
    /// From -1 to 1.
    TANH,
    /// 1 / (1 + exp(-x)), from 0 to 1.
    SIGMOID,
    /// x itself: no layer at all.
    LINEAR
}
