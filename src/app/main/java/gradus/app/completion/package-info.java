/**
 * What the editor can complete. Start at {@link gradus.app.completion.Names}.
 *
 * <p>Three kinds of types are told: those of an exercise's contract and starter and those of the engine, which are read from
 * their sources as javac's parser sees them, with parameters and the first sentence of each comment; and a few of the JDK's
 * and EJML's, by reflection. Nothing is compiled, nothing is run, and no other file of an exercise is looked at: neither tests nor
 * solutions can be in what comes out.
 */
@NullMarked
package gradus.app.completion;

import org.jspecify.annotations.NullMarked;
