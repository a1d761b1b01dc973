package gradus.app.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An interview and how it stands.
 *
 * @param minutes how long it may take: 30, 60 or 90
 * @param seed what chance in it is drawn from
 * @param endsAt when time is up
 * @param finishedAt when it ended: {@code endsAt}, or earlier; null while it goes on
 * @param items what was asked so far, in order
 */
public record Interview(
        String id,
        String learner,
        Role role,
        int minutes,
        long seed,
        Instant startedAt,
        Instant endsAt,
        @Nullable Instant finishedAt,
        List<Item> items) {

    public Interview {
        items = List.copyOf(items);
    }

    /**
     * A question or a piece of code.
     *
     * @param place from 1
     * @param item {@code question:<id>} or {@code exercise:<slug>}
     * @param seed what a question's variant is drawn with
     * @param given the answer to a question; empty if there is none
     * @param source what was typed for a piece of code, kept or handed in; null if nothing was
     * @param credit the share of an answer that was right, 0 for what was skipped; null if there is none, and for a piece of
     *     code that was handed in: its verdict tells
     * @param submission the submission of a piece of code; null if it was not handed in
     * @param answeredAt when it was answered, handed in or skipped; null if it was not
     */
    public record Item(
            int place,
            String item,
            Parameters parameters,
            long seed,
            Instant shownAt,
            List<String> given,
            @Nullable String source,
            @Nullable Double credit,
            @Nullable String submission,
            @Nullable Instant answeredAt) {

        public Item {
            given = List.copyOf(given);
        }

        static Item fresh(int place, String item, Parameters parameters, long seed, Instant shownAt) {
            return new Item(place, item, parameters, seed, shownAt, List.of(), null, null, null, null);
        }

        /** Returns whether it is a question; else it is a piece of code. */
        public boolean isQuestion() {
            return gradus.app.knowledge.Item.isQuestion(item);
        }

        /** Returns the question's id or the exercise's slug. */
        public String name() {
            return gradus.app.knowledge.Item.name(item);
        }

        /** Returns whether it was answered, handed in or skipped. */
        public boolean done() {
            return answeredAt != null;
        }

        /** Returns whether the learner has passed it over. */
        public boolean skipped() {
            return done() && given.isEmpty() && submission == null && credit != null;
        }
    }

    /** Returns whether it is over. */
    public boolean finished() {
        return finishedAt != null;
    }

    /** Returns whether it was over before its time was: the learner has ended it, or has answered everything. */
    public boolean endedEarly() {
        return finishedAt != null && finishedAt.isBefore(endsAt);
    }

    /** Returns whether nothing is taken at {@code now} any more. */
    boolean overAt(Instant now) {
        return finished() || !now.isBefore(endsAt);
    }

    /** Returns how much time is left at {@code now}; none if it is over. */
    public Duration left(Instant now) {
        return overAt(now) ? Duration.ZERO : Duration.between(now, endsAt);
    }

    /** Returns what the learner is asked at the moment; nothing if it is over. */
    public Optional<Item> current() {
        return finished() ? Optional.empty() : last().filter(item -> !item.done());
    }

    /** Returns what was asked last. */
    Optional<Item> last() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    }

    /** Returns the item at {@code place}, from 1, if there is one. */
    public Optional<Item> at(int place) {
        return items.stream().filter(item -> item.place() == place).findFirst();
    }

    /** Returns how many questions and pieces of code it has, if all are reached. */
    public int planned() {
        Plan plan = Plan.of(minutes);
        return plan.questions() + plan.pieces();
    }

    int questions() {
        return (int) items.stream().filter(Item::isQuestion).count();
    }

    int pieces() {
        return items.size() - questions();
    }

    Interview with(Item item) {
        List<Item> more = new ArrayList<>(items);
        more.add(item);
        return new Interview(id, learner, role, minutes, seed, startedAt, endsAt, finishedAt, more);
    }
}
