/// Python's pickles, read without running anything.
@NullMarked
package dcganlab.files.pickle;

import org.jspecify.annotations.NullMarked;
