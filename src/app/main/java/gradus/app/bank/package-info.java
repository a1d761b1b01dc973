/**
 * The question bank: reads {@code question-bank/<topic>/<id>.yaml}, draws what one attempt sees, and marks answers. Start at
 * {@link gradus.app.bank.Bank}, {@link gradus.app.bank.Question} and {@link gradus.app.bank.Variant}.
 *
 * <p>A {@link gradus.app.bank.Question} is what its author wrote. A {@link gradus.app.bank.Variant} is that question with a
 * seed: its variables drawn, its options shuffled. The seed is stored with the attempt, so who comes back sees the same; an
 * answer is a list of texts, whose meaning depends on the variant. What is sent as an answer is anything at all: {@link
 * gradus.app.bank.NotAnAnswer} says what is wrong with it, and nothing is marked.
 *
 * <p>{@link gradus.app.bank.BankCheck} proves what can be proved about a question.
 */
@NullMarked
package gradus.app.bank;

import org.jspecify.annotations.NullMarked;
