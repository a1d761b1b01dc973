/** The teaching engine: small pieces with one job each, made to be read. */
@NullMarked
package gradus.engine;

import org.jspecify.annotations.NullMarked;
