/// The microscope for transposed convolutions: a few numbers, all that is made of them step by
/// step, in several views that go together.
///
/// A [Figure] says what is to be seen in units of cells, a [Sketch] draws it as large as there is
/// room, a [FigureCard] gives it room and a title.
@NullMarked
package dcganlab.view.inside.microscope;

import org.jspecify.annotations.NullMarked;
