/// Asking where a file is, or shall be.
@NullMarked
package dcganlab.view.files;

import org.jspecify.annotations.NullMarked;
