/// The window: places, controls, charts.
///
/// It draws on the cores that train, and training's threads wait for each other, so that what it
/// takes costs them twice. What training keeps of its speed while the window shows (classroom
/// preset, two Zen 5 cores, a million steps in the charts; `bench --window`):
///
/// | Change | Measured | |
/// |---|---|---|
/// | all drawn at every pulse | 0.67 | |
/// | rows of quick steps every 40 ms, charts drawn when their newest step moves by half a pixel or after 100 ms | 0.75 to 0.85 | kept |
/// | rows every 66 or 100 ms | 0.84 to 0.89, and it jerks | not kept |
/// | hidden places out of the scene, for each pulse walks through all its nodes | 0.02 to 0.05 more | not kept: a drag that changes the place is never let go, the first change takes 90 ms |
/// | no rows at all | 0.93 | the limit |
@NullMarked
package dcganlab.view;

import org.jspecify.annotations.NullMarked;
