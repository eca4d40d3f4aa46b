/// The lesson: chapters in the order of the source that the lab is built around, each a list of
/// things to read, predict, do, look at and think about. Plain values; what numbers there are in
/// them is computed from the networks.
@NullMarked
package dcganlab.lesson;

import org.jspecify.annotations.NullMarked;
