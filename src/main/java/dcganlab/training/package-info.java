/// One step of the DCGAN algorithm, and the service that runs it on a thread of its own.
@NullMarked
package dcganlab.training;

import org.jspecify.annotations.NullMarked;
