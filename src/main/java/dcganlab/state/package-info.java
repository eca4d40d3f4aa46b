/// What the window shows, as read-only JavaFX properties, and what its user wants, as intents.
@NullMarked
package dcganlab.state;

import org.jspecify.annotations.NullMarked;
