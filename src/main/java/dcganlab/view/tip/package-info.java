/// Tips where JavaFX has none.
@NullMarked
package dcganlab.view.tip;

import org.jspecify.annotations.NullMarked;
