/// Files as such: what kind a file is, whatever its name says.
@NullMarked
package dcganlab.files;

import org.jspecify.annotations.NullMarked;
