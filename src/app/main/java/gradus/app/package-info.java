/** The application: {@link gradus.app.Main} starts a command, {@link gradus.app.Wiring} builds the objects. */
@NullMarked
package gradus.app;

import org.jspecify.annotations.NullMarked;
