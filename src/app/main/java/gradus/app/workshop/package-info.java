/**
 * Where exercises are written. Start at {@link gradus.app.workshop.Workshop}.
 *
 * <p>An exercise is files in two folders, and stays so: what is edited in the browser lies beside what is edited with any
 * other tool, and a version control system sees both. The workshop adds three things. It knows which files an exercise has
 * ({@link gradus.app.workshop.FileName}), so that no address, form or archive leads anywhere else. It keeps every text that
 * it writes, and every text that it finds there and overwrites. And it writes only what its caller has seen: who saves a
 * file that somebody else has changed meanwhile is told so. Whether an exercise can be trusted is another feature's matter
 * (authoring): what is saved is offered to learners when its check finds no fault.
 */
@NullMarked
package gradus.app.workshop;

import org.jspecify.annotations.NullMarked;
