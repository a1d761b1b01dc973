/**
 * Questions on their way to and from other programs: GIFT and Moodle XML both ways, Anki's text files outwards. Start at
 * {@link gradus.app.exchange.Exchange}; {@link gradus.app.exchange.Importer} writes what was read into the bank.
 *
 * <p>Both ways go through {@link gradus.app.exchange.Draft}: one question in one language, in our Markdown, without variables.
 * Outwards, {@code Drawing} makes drafts of a question, several of one with variables, and a writer writes them. Inwards, a
 * reader makes drafts of what it finds, {@code Fitting} holds them against what Gradus can ask, and {@code QuestionYaml} writes
 * them as files whose other language is {@code TODO(author)}, so that nobody is asked them before somebody has read them.
 *
 * <p>Two voices for failure. A file that can't be read at all, whose braces or tags do not close, is an {@link
 * gradus.app.exchange.ExchangeFault}, and nothing comes of it. A question that has no counterpart is refused: named, with the
 * reason, beside those that have one. Nothing is dropped silently.
 *
 * <p>Texts go out as Markdown, which Moodle knows. Maths is written as {@code \(…\)} within a line and {@code $$…$$} for
 * display, which are what Moodle's MathJax filter looks for by default, with its Markdown characters escaped, because Moodle's
 * Markdown, unlike ours, does not leave TeX alone.
 */
@NullMarked
package gradus.app.exchange;

import org.jspecify.annotations.NullMarked;
