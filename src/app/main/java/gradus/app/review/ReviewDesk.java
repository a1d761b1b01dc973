package gradus.app.review;

import gradus.app.answer.Answered;
import gradus.app.answer.Answers;
import gradus.app.bank.Bank;
import gradus.app.bank.Marked;
import gradus.app.bank.Question;
import gradus.app.bank.Variant;
import gradus.app.knowledge.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A learner at her reviews: one card at a time, answered, then rated. */
public final class ReviewDesk {

    private final Reviews reviews;
    private final Answers answers;
    private final Bank bank;
    private final Clock clock;
    private final LongSupplier seeds;

    /** Creates a desk for the cards of {@code reviews}. */
    public ReviewDesk(Reviews reviews, Answers answers, Bank bank, Clock clock, LongSupplier seeds) {
        this.reviews = reviews;
        this.answers = answers;
        this.bank = bank;
        this.clock = clock;
        this.seeds = seeds;
    }

    /**
     * The card whose turn it is.
     *
     * @param due the card
     * @param variant the question as it is shown; null for an exercise
     * @param seed what the question's variant was drawn with
     * @param given what was answered; null if nothing was yet
     * @param shownAt since when it is shown
     */
    public record Turn(
            Reviews.Due due,
            @Nullable Variant variant,
            long seed,
            @Nullable List<String> given,
            Instant shownAt) {}

    /** Returns the card whose turn it is; the first that is due gets it if there is none. */
    public Optional<Turn> turn(String learner, ZoneId zone) {
        List<Reviews.Due> due = reviews.due(learner, zone);
        ReviewStore.Turn stored = reviews.store().turn(learner).orElse(null);
        if (stored != null) {
            Optional<Reviews.Due> same = due.stream()
                    .filter(card -> card.item().equals(stored.item()))
                    .findFirst();
            if (same.isPresent()) {
                return same.map(card -> turn(card, stored));
            }
        }
        return due.stream().findFirst().map(card -> begin(learner, card));
    }

    private Turn begin(String learner, Reviews.Due card) {
        ReviewStore.Turn fresh =
                new ReviewStore.Turn(card.item(), seeds.getAsLong(), clock.instant(), null, Duration.ZERO);
        return turn(card, reviews.database().write(transaction -> {
            // the same page in another tab may have begun it just now
            Optional<ReviewStore.Turn> begun = reviews.store()
                    .turn(transaction, learner)
                    .filter(turn -> turn.item().equals(card.item()));
            if (begun.isEmpty()) {
                reviews.store().saveTurn(transaction, learner, fresh);
            }
            return begun.orElse(fresh);
        }));
    }

    private Turn turn(Reviews.Due card, ReviewStore.Turn stored) {
        Variant variant = Item.isQuestion(card.item())
                ? Variant.of(bank.find(Item.name(card.item())).orElseThrow(), stored.seed())
                : null;
        return new Turn(card, variant, stored.seed(), stored.given(), stored.shownAt());
    }

    /**
     * Takes the answer to the question whose turn it is; one that was answered already keeps its answer.
     *
     * @param item what the learner saw when she answered
     * @return whether it was that card's turn
     * @throws gradus.app.bank.NotAnAnswer if it can't be marked
     */
    public boolean answer(String learner, String item, List<String> given, ZoneId zone) {
        Turn turn = turn(learner, zone).orElse(null);
        if (turn == null || !turn.due().item().equals(item) || turn.variant() == null) {
            return false;
        }
        if (turn.given() != null) {
            return true;
        }
        Variant variant = turn.variant();
        Question question = variant.question();
        Marked marked = variant.mark(given);
        Instant now = clock.instant();
        Duration took = Answered.thought(turn.shownAt(), now);
        reviews.database().write(transaction -> {
            boolean first = reviews.store().answerTurn(transaction, learner, item, given, took);
            if (first) {
                answers.add(
                        transaction,
                        new Answered(
                                learner, question, turn.seed(), given, marked, Answered.Place.REVIEW, "", took, now));
            }
            return first;
        });
        return true;
    }

    /**
     * Rates the card whose turn it is, and ends its turn. A question must have been answered, and who was wrong has not
     * remembered, whatever she says; an exercise is rated when it was written again, or given up.
     *
     * @return whether it was that card's turn
     */
    public boolean rate(String learner, String item, Rating rating, ZoneId zone) {
        Turn turn = turn(learner, zone).orElse(null);
        if (turn == null || !turn.due().item().equals(item) || (turn.variant() != null && turn.given() == null)) {
            return false;
        }
        Duration took = Answered.thought(turn.shownAt(), clock.instant());
        Rating honest = isWrong(turn) ? Rating.AGAIN : rating;
        return reviews.database().write(transaction -> {
            boolean first = reviews.store().endTurn(transaction, learner, item);
            if (first) {
                reviews.rate(transaction, learner, item, honest, took);
            }
            return first;
        });
    }

    private static boolean isWrong(Turn turn) {
        Variant variant = turn.variant();
        List<String> given = turn.given();
        return variant != null && given != null && !variant.mark(given).correct();
    }
}
