/// Sets of images in records of their own: the binary version of CIFAR.
@NullMarked
package dcganlab.data.records;

import org.jspecify.annotations.NullMarked;
