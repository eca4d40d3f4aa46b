/// What the lab talks about: networks, plans, metrics, pictures, latent points. Plain values of the
/// JDK, no tensors.
@NullMarked
package dcganlab.model;

import org.jspecify.annotations.NullMarked;
