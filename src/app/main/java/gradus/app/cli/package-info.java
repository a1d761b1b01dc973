/**
 * The command line. {@link gradus.app.cli.Gradus} lists the sub-commands and turns what goes wrong into one clear sentence
 * and an exit code: 2 for wrong usage, 3 for a fault of ours.
 */
@NullMarked
package gradus.app.cli;

import org.jspecify.annotations.NullMarked;
