/// Images in arrays of numbers, whatever the format of the file: which array holds the images and
/// which the labels, where the pixels are in it, what is black and what is white.
@NullMarked
package dcganlab.data.arrays;

import org.jspecify.annotations.NullMarked;
