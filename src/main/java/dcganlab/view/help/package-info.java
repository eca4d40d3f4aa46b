/// Help: what can be done where one is, what keys do, and what words mean.
@NullMarked
package dcganlab.view.help;

import org.jspecify.annotations.NullMarked;
