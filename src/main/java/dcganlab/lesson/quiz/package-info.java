/// The questions of the lesson: items that make a question of a seed, rounds of them, and what came
/// of it. Right answers that are numbers are computed from the networks' description, never typed.
@NullMarked
package dcganlab.lesson.quiz;

import org.jspecify.annotations.NullMarked;
