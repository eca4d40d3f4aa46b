/// The networks as DJL blocks on the native PyTorch engine, their initial weights and Adam.
///
/// # What a step costs, and what was tried
///
/// A step of the lesson's networks (64x64, width 64, batch 64) is 145.6 GFLOP as its convolutions
/// are defined, of which 83.6 are left in the minimal form, counted as {@link StepArithmetic} says.
/// Beside the arithmetic it moves some 1.3 GB: the maps of one pass are 31 MB for either network,
/// written as the convolution's output and as the normalised one and read by the next layer, in one
/// pass of the generator and three of the discriminator, and about twice as much again on the way
/// back.
///
/// Each change with what was expected of it and what was seen, on two cores of an AMD Zen 3 (AVX2,
/// no bfloat16 instructions) or, where it says so, Zen 5 (AVX-512, bfloat16), virtual machines
/// whose speed wanders by a third within minutes: ratios of steps that alternated, in one process
/// or from process to process.
///
/// | change | expected | seen | |
/// | --- | --- | --- | --- |
/// | the middle layers in the minimal form of Winograd (`convolution.py`), gradients by hand and not by autograd, which cannot take that form | 1.25: 0.57 times the products, a fifth of that gain lost to rearranging | 1.2 to 1.4 at width 64, with the next two | kept |
/// | images in phases (`networks.py`): first and last layer as 2x2 convolutions of 12 channels, without a rearrangement between G and D | 1.05 at width 64, 1.06 at 16 | a forward pass 4.3 ms for 12.7, back to the images 9 for 18; at width 16 3.4 for 8.8 | kept |
/// | gradients written where the next step needs them, activations' in place, D's last layer and G's first as matrix products | 1.03 | all three together at width 16: 1.1 to 1.2 | kept |
/// | 256 tiles at once, not 4 MiB of patches | 1.03: the deepest layer's kernels are 19 MB, too much to read for every 64 rows | 1.01 to 1.13 | kept |
/// | tiles of 4x4 places, 25 products for 64, each way of rearranging a product with a 5x5 matrix | 1.1 to 1.17: 0.69 times the products, which are 0.6 of a step | products 655 ms for 930 of 1,535, rearranging 500 for 110: 0.89 to 0.96. With as many additions as such a matrix needs at least, and the deepest kernels as before, some 1.06 are left for twice the code | no |
/// | Zen 4: products of the minimal form by oneDNN, which has AVX-512 there, in place of MKL | 1.1: MKL has 165 GFLOP/s, the two cores some 190 | 161 to 181 for products with 256 and 512 channels between, 139 to 159 else, 89 of 64 tiles: kernels are rearranged at each call | no |
/// | Zen 4: libtorch's own convolutions in place of the minimal form, as for Zen 5 | 1.0 | 0.87 to 0.97, once 1.06 | no |
/// | channels last throughout | 1.1: no reordering of maps | 1.31 to 1.44 at width 16, 1.1 to 1.4 at 64, the more the slower the machine is just then | kept |
/// | a network's pass as one scripted call, activations in place | 1.02: 4 ms of calls, 0.1 GB of maps | within the noise | kept, for fewer maps in memory |
/// | first and last layer as matrix products | 1.01 | 0.93 to 1.0 | no |
/// | D's first layer as 2x2 convolution of 12 channels (pixels to channels) | 1.1: a third of the time at a tenth of the peak | 0.90 to 0.96: the rearrangement costs what it saves | no |
/// | G's last layer as 2x2 convolution and pixel shuffle | 1.05 | 0.90 to 0.97 | no |
/// | real and generated images through D's convolutions together | 1.05: larger products | each image costs the same | no |
/// | products of every 256 tiles written where the last ones were | 1.03: they are in the cache | within the noise | no |
/// | huge pages | 1.05: fewer page faults | a sixth of the faults, the same time; likewise on Zen 5 | no |
/// | freed memory kept for the next step ({@link NativeHeap}) | Zen 5: 1.2 in bfloat16, 10 us for each of up to 20,000 pages a step | 1.1 to 1.4, a step of 350 ms; on Zen 3 the same time | kept |
/// | Zen 5: libtorch's own convolutions in place of the minimal form ({@link Processor}) | 1.4: 290 GFLOP/s for the 147 of its matrix products, of 0.57 times as many | 1.5 with the last one, a grid of 64 pictures 58 ms for 82; a single picture by its largest kernel 2.4 ms for 1.4, so not there | kept |
/// | in bfloat16 the gradient of the deepest kernels as a matrix product | 1.08: 8 ms for 18, three times a step | 1.07 to 1.1; with the second deepest too, no more | kept |
/// | threads that wait for others sleep (`OMP_WAIT_POLICY=PASSIVE`) | 1.2 in the window, whose threads need the cores | 1.6 to 2.0 beside a thread that is always busy, but 0.73 in the window, which is mostly at rest | no |
/// | the same while another program keeps a core busy ({@link SleepingBarriers}) | 0.5 of the speed alone, for 0.03 | 0.55 to 0.64, for 0.03 | kept |
/// | threads that train behind the window's and the renderer's (niceness 10) | a picture beside training in half of the time | 19 of 20 moves of the lesson's slider shown after 34 ms for 45 | kept |
/// | a second picture by the same weights: large kernels copied into blocks of 64 columns, as they are read | 0.6: MKL gathers 8 MB column by column, 4 ms of 11 | 0.75 for the lesson's picture on one core | kept |
/// | the smaller kernels in the minimal form for such a picture, blocks summed as they lie, maps normalised in place, bytes made in one call | 0.85: 1.5 ms for 0.9 in the last of the large products, 0.5 ms of copies | 0.88 on one core; a grid of 64 0.97 | kept |
/// | a picture beside training on both cores | 0.7: both are held up at once, for half as long | idle 0.65; beside training 9 ms for 9, the share that training keeps between 0.66 and 0.82 either way | no |
/// | a wait for other threads that sleeps after 0.1 ms (`GOMP_SPINCOUNT`), niceness 19 | half of the time while a picture holds one core is trained on the other | the same share | no |
/// | large kernels multiplied 512 columns at a time | 0.8, without a copy | half the time while they are in the cache, which they never are: 1.0 | no |
/// | large kernels packed by oneDNN | 0.6 | 2.3 ms for the largest, in blocks 3.0; but not in every build of libtorch | no |
/// | Zen 5: beside training, the picture under the slider sketched in bfloat16 | 0.5: half the bytes, products twice as fast | 1.2 ms for 2.6 on one core, 2.2 for 3.6 beside training, the share that training keeps 0.87 to 0.91 for 0.79; colours move by 2 of 256 steps at most | kept |
/// | real images from bytes to phases in one pass of Java ({@link RealBatch}) | 0.4 ms for 0.8 of the classroom's step of 18 | inputs, journal and publishing 2.0 to 2.6 % of it for 4.1 to 4.8 | kept |
/// | Zen 5: only the thread that trains has workers ({@link Torch#useThread}); before, the first weights that another thread read for a file gave it some | 1.25 at width 16: found in a process that keeps no run | the classroom's step 10 ms for 18, width 16 1.3 to 1.4, width 64 1.07 | kept |
/// | Zen 5: transposed convolutions to 32 channels or fewer in phases | 1.09 at width 16 in bfloat16: 0.56 ms for 1.08 to 16 channels, 0.50 for 0.67 to 32, four of each a step; to 64 as before | 1.07, in float32 1.01 to 1.03, the classroom 1.02 | kept |
/// | Zen 5: from 16 channels down in phases, and their kernels' gradients | 1.05 | 0.72 ms for 0.51, 0.98 for 0.66: the rearrangement costs more than it saves | no |
/// | tanh of the images as a sigmoid, in bfloat16 (`networks.py`); in float32 it is not exact enough near 0 | 1.03 at width 16: 0.15 ms for 0.85 | 1.03 to 1.04 | kept |
/// | Xeon with AVX-512 and bfloat16: one core left to the window ({@link dcganlab.model.Cores}) | 1.1 in Train, 0.9 where little is drawn: alone one core has 0.83 of two | 1.05 to 1.2 in Train, 0.92 to 1 elsewhere; a look inside costs 0.01 to 0.03 for 0.08; 19 of 20 moves of a slider shown after 17 ms for 20, kept to AVX2 for 34 | kept |
/// | writing a generator once in a hundred times as long as that computes, a checkpoint once in fifty; before, both once in twenty as long as that took | 1.02 for the lesson, whose journal took a twentieth of a core | 1.005 to 1.05 for the lesson, 1.02 to 1.05 for the classroom | kept |
///
/// # How well bfloat16 learns
///
/// The classroom's plan after 2,000 steps (64,000 images of the portraits) on Zen 5, which has
/// instructions for bfloat16, judged by `score` with 2,000 pictures; the distance of real images
/// among themselves is 5.9, their likeness 0.26.
///
/// | precision | seed | distance (SWD) | likeness (MS-SSIM) | nearest real image |
/// | --- | --- | --- | --- | --- |
/// | float32 | 1 | 31.2 | 0.332 | 1.67 |
/// | float32 | 2 | 15.7 | 0.295 | 1.67 |
/// | float32 | 3 | 22.0 | 0.323 | 1.58 |
/// | bfloat16 | 1 | 16.9 | 0.303 | 1.62 |
/// | bfloat16 | 2 | 18.5 | 0.288 | 1.57 |
/// | bfloat16 | 3 | 21.4 | 0.305 | 1.62 |
///
/// bfloat16 lies within the spread of float32's seeds, or in likeness on the better side of it. The
/// same seeds of float32 gave 17.4, 22.2 and 17.3 on Zen 3: other rounding is another run.
@NullMarked
package dcganlab.nn;

import org.jspecify.annotations.NullMarked;
