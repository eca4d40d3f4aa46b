/// Sets of images in formats of their own: IDX (MNIST), the binary version of CIFAR.
@NullMarked
package dcganlab.data.records;

import org.jspecify.annotations.NullMarked;
