/// The time line of a run: look back, play it as a film, branch.
@NullMarked
package dcganlab.view.time;

import org.jspecify.annotations.NullMarked;
