/**
 * The concepts of the course: what exercises and questions are about. Start at {@link gradus.app.concept.ConceptMap}.
 *
 * <p>One file, {@code question-bank/concepts.yaml}, names them all, by topic, each with the concepts to understand first.
 */
@NullMarked
package gradus.app.concept;

import org.jspecify.annotations.NullMarked;
