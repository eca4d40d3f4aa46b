/// Where the files of a choice lie: in a folder, beside others, or in an archive that is read in
/// place. Whoever reads pictures or sets of them need not know which.
@NullMarked
package dcganlab.data.tree;

import org.jspecify.annotations.NullMarked;
