/// What the doctor says of a run, to be shown wherever it is of use.
@NullMarked
package dcganlab.view.doctor;

import org.jspecify.annotations.NullMarked;
