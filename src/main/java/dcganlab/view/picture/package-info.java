/// Controls that show the lab's pictures, pixel for pixel.
@NullMarked
package dcganlab.view.picture;

import org.jspecify.annotations.NullMarked;
