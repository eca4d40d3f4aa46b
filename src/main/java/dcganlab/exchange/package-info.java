/// What goes to and comes from other programs: pictures, tables, weights.
@NullMarked
package dcganlab.exchange;

import org.jspecify.annotations.NullMarked;
