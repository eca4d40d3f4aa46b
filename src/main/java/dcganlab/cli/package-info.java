/// The commands for terminals and scripts.
@NullMarked
package dcganlab.cli;

import org.jspecify.annotations.NullMarked;
