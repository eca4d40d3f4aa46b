/// What moves by itself, pulse by pulse.
@NullMarked
package dcganlab.view.pulse;

import org.jspecify.annotations.NullMarked;
