/// The Runs place: all runs as a tree and a table, and several of them compared.
@NullMarked
package dcganlab.view.runs;

import org.jspecify.annotations.NullMarked;
