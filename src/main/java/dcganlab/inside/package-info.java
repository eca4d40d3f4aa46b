/// Looks into both networks while they learn: what each layer makes of the picture under the
/// sliders.
@NullMarked
package dcganlab.inside;

import org.jspecify.annotations.NullMarked;
