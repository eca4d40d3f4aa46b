/// The networks as DJL blocks on the native PyTorch engine, their initial weights and Adam.
///
/// # What a step costs, and what was tried
///
/// A step of the lesson's networks (64x64, width 64, batch 64) is 145.6 GFLOP as its convolutions
/// are defined, of which 83.6 are left in the minimal form, counted by `bench --profile` as {@code
/// dcganlab.cli.StepProfile} says. Beside the arithmetic it moves some 1.3 GB: the maps of one pass
/// are 31 MB for either network, written as the convolution's output and as the normalised one and
/// read by the next layer, in one pass of the generator and three of the discriminator, and about
/// twice as much again on the way back.
///
/// Each change with what was expected of it and what was seen, on two cores of an AMD Zen 3 (AVX2,
/// no bfloat16 instructions) whose speed wanders by a third within minutes: ratios of steps that
/// alternated, in one process or from process to process.
///
/// | change | expected | seen | |
/// | --- | --- | --- | --- |
/// | the middle layers in the minimal form of Winograd (`convolution.py`), gradients by hand and not by autograd, which cannot take that form | 1.25: 0.57 times the products, a fifth of that gain lost to rearranging | 1.2 to 1.4 at width 64, with the next two | kept |
/// | images in phases (`networks.py`): first and last layer as 2x2 convolutions of 12 channels, without a rearrangement between G and D | 1.05 at width 64, 1.06 at 16 | a forward pass 4.3 ms for 12.7, back to the images 9 for 18; at width 16 3.4 for 8.8 | kept |
/// | gradients written where the next step needs them, activations' in place, D's last layer and G's first as matrix products | 1.03 | all three together at width 16: 1.1 to 1.2 | kept |
/// | 256 tiles at once, not 4 MiB of patches | 1.03: the deepest layer's kernels are 19 MB, too much to read for every 64 rows | 1.01 to 1.13 | kept |
/// | channels last throughout | 1.1: no reordering of maps | 1.31 to 1.44 at width 16, 1.1 to 1.4 at 64, the more the slower the machine is just then | kept |
/// | a network's pass as one scripted call, activations in place | 1.02: 4 ms of calls, 0.1 GB of maps | within the noise | kept, for fewer maps in memory |
/// | first and last layer as matrix products | 1.01 | 0.93 to 1.0 | no |
/// | D's first layer as 2x2 convolution of 12 channels (pixels to channels) | 1.1: a third of the time at a tenth of the peak | 0.90 to 0.96: the rearrangement costs what it saves | no |
/// | G's last layer as 2x2 convolution and pixel shuffle | 1.05 | 0.90 to 0.97 | no |
/// | real and generated images through D's convolutions together | 1.05: larger products | each image costs the same | no |
/// | products of every 256 tiles written where the last ones were | 1.03: they are in the cache | within the noise | no |
/// | huge pages, memory never given back | 1.05: fewer page faults | a sixth of the faults, the same time | no |
/// | threads that wait for others sleep (`OMP_WAIT_POLICY=PASSIVE`) | 1.2 in the window, whose threads need the cores | 1.6 to 2.0 beside a thread that is always busy, but 0.73 in the window, which is mostly at rest | no |
/// | threads that train behind the window's and the renderer's (niceness 10) | a picture beside training in half of the time | 19 of 20 moves of the lesson's slider shown after 34 ms for 45 | kept |
/// | a second picture by the same weights: large kernels copied into blocks of 64 columns, as they are read | 0.6: MKL gathers 8 MB column by column, 4 ms of 11 | 0.75 for the lesson's picture on one core | kept |
/// | the smaller kernels in the minimal form for such a picture, blocks summed as they lie, maps normalised in place, bytes made in one call | 0.85: 1.5 ms for 0.9 in the last of the large products, 0.5 ms of copies | 0.88 on one core; a grid of 64 0.97 | kept |
/// | a picture beside training on both cores | 0.7: both are held up at once, for half as long | idle 0.65; beside training 9 ms for 9, the share that training keeps between 0.66 and 0.82 either way | no |
/// | a wait for other threads that sleeps after 0.1 ms (`GOMP_SPINCOUNT`), niceness 19 | half of the time while a picture holds one core is trained on the other | the same share | no |
/// | large kernels multiplied 512 columns at a time | 0.8, without a copy | half the time while they are in the cache, which they never are: 1.0 | no |
/// | large kernels packed by oneDNN | 0.6 | 2.3 ms for the largest, in blocks 3.0; but not in every build of libtorch | no |
///
/// # How well bfloat16 learns
///
/// The classroom's plan after 2,000 steps (64,000 images of the portraits), judged by `score` with
/// 2,000 pictures; the distance of real images among themselves is 5.9, their likeness 0.26.
///
/// | precision | seed | distance (SWD) | likeness (MS-SSIM) | nearest real image |
/// | --- | --- | --- | --- | --- |
/// | float32 | 1 | 17.4 | 0.291 | 1.67 |
/// | float32 | 2 | 22.2 | 0.280 | 1.59 |
/// | float32 | 3 | 17.3 | 0.280 | 1.64 |
/// | bfloat16 | 1 | 24.8 | 0.272 | 1.67 |
///
/// Its pictures are as varied and no closer to the real ones; its distance lies above that of the
/// worst seed of float32 by about half of what those differ among themselves, which one run alone
/// leaves open.
@NullMarked
package dcganlab.nn;

import org.jspecify.annotations.NullMarked;
