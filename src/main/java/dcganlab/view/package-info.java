/// The window: places, controls, charts.
@NullMarked
package dcganlab.view;

import org.jspecify.annotations.NullMarked;
