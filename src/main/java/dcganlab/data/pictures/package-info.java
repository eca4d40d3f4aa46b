/// Pictures as files: what formats the lab decodes, how it turns them upright, and why it trusts
/// none of them.
@NullMarked
package dcganlab.data.pictures;

import org.jspecify.annotations.NullMarked;
