/// What is said about what lies below the pointer.
@NullMarked
package dcganlab.view.tip;

import org.jspecify.annotations.NullMarked;
