/// The networks as DJL blocks on the native PyTorch engine, their initial weights and Adam.
@NullMarked
package dcganlab.nn;

import org.jspecify.annotations.NullMarked;
