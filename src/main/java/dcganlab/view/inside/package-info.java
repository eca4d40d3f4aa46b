/// The Inside place of the window: both networks face to face, and what each of their layers makes
/// of a picture.
@NullMarked
package dcganlab.view.inside;

import org.jspecify.annotations.NullMarked;
