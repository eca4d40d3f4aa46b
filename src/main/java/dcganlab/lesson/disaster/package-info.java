/// Runs that go wrong on purpose, to be diagnosed by a class.
@NullMarked
package dcganlab.lesson.disaster;

import org.jspecify.annotations.NullMarked;
