/// The left side of the window: the images to learn from, and the plan.
@NullMarked
package dcganlab.view.side;

import org.jspecify.annotations.NullMarked;
