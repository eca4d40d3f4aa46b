/// Images in arrays of numbers, as NumPy saves them: which array holds the images, where their
/// pixels are in it, what is black and what is white.
@NullMarked
package dcganlab.data.arrays;

import org.jspecify.annotations.NullMarked;
