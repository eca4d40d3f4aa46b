/// Points of the latent space, the paths between them, and the renderer that turns them into pixels
/// while training runs.
@NullMarked
package dcganlab.latent;

import org.jspecify.annotations.NullMarked;
