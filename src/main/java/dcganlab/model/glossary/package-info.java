/// The words of the field, explained once for help, lesson and tips.
@NullMarked
package dcganlab.model.glossary;

import org.jspecify.annotations.NullMarked;
