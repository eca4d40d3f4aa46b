/// What stands in the window, in the language that is chosen.
@NullMarked
package dcganlab.view.text;

import org.jspecify.annotations.NullMarked;
