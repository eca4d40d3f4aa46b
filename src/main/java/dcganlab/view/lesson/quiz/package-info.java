/// The questions of the lesson: a page to begin at, one question at a time, and what came of it.
@NullMarked
package dcganlab.view.lesson.quiz;

import org.jspecify.annotations.NullMarked;
