/// The arithmetic of convolutions on a few numbers, exact and laid open: what each step adds where,
/// the same result in four formulations, how evenly pixels are served. No tensors, for looking at
/// (Dumoulin and Visin 2016, "A guide to convolution arithmetic for deep learning").
@NullMarked
package dcganlab.model.convolution;

import org.jspecify.annotations.NullMarked;
