/// The start of the program and its wiring.
@NullMarked
package dcganlab.app;

import org.jspecify.annotations.NullMarked;
