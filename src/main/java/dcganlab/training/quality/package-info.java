/// How good a generator is, in figures: how far its pictures are from the real images, how much
/// they differ from each other, whether they are copies. Plain Java without native memory, so that
/// it can run beside training.
@NullMarked
package dcganlab.training.quality;

import org.jspecify.annotations.NullMarked;
