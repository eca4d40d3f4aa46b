package dcganlab.model.convolution;

/// One of four ways to compute a transposed convolution. Each goes its own way over the numbers,
/// and all come to the same.
public sealed interface Formulation permits Stamps, SpreadInput, Phases, MatrixProduct {
    Grid output();
}
