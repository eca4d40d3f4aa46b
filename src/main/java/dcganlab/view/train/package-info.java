/// The place where one watches training: samples, real images, live charts.
@NullMarked
package dcganlab.view.train;

import org.jspecify.annotations.NullMarked;
