/// The Latent place of the window: a slider for every number of z, the picture that they make, and
/// walks between pictures.
@NullMarked
package dcganlab.view.latent;

import org.jspecify.annotations.NullMarked;
