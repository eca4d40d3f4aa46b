/// What a run measured, step after step: columns of numbers that grow to millions of rows and stay
/// quick to summarise.
@NullMarked
package dcganlab.model.series;

import org.jspecify.annotations.NullMarked;
