/// Several panes in one place, of which one is seen.
@NullMarked
package dcganlab.view.tabs;

import org.jspecify.annotations.NullMarked;
