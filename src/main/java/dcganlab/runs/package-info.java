/// The run folder: its plan, metrics and weights, written so that a dying process loses nothing.
@NullMarked
package dcganlab.runs;

import org.jspecify.annotations.NullMarked;
