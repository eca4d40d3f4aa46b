/// The lesson in the window: its chapters, and in them the lab's own controls.
@NullMarked
package dcganlab.view.lesson;

import org.jspecify.annotations.NullMarked;
