/// The training doctor: what can be told from what a run has measured, with evidence, cause and
/// advice. Pure functions, so that live runs and recorded ones are examined alike.
@NullMarked
package dcganlab.doctor;

import org.jspecify.annotations.NullMarked;
