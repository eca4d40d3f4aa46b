/// Where images come from, brought to one square size and kept in memory as unsigned bytes.
@NullMarked
package dcganlab.data;

import org.jspecify.annotations.NullMarked;
