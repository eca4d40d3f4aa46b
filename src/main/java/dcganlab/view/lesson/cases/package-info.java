/// The cases of the lesson: runs that go wrong, and what is wrong with them.
@NullMarked
package dcganlab.view.lesson.cases;

import org.jspecify.annotations.NullMarked;
