/// What is shown in place of what is kept back.
@NullMarked
package dcganlab.view.blind;

import org.jspecify.annotations.NullMarked;
