package gradus.app.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quiz and how it stands.
 *
 * @param topic the topic, for {@link Choice#TOPIC}; the misconception as {@code <slug>/<misconception>}, for {@link
 *     Choice#MISCONCEPTION}; else empty
 * @param items its questions, in order
 * @param finishedAt when the last was answered, or the learner ended it; null while it goes on
 */
public record Quiz(
        String id,
        String learner,
        Choice choice,
        String topic,
        Feedback feedback,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<Item> items) {

    public Quiz {
        items = List.copyOf(items);
    }

    /** How its questions were chosen. */
    public enum Choice {
        /** Of one topic. */
        TOPIC,
        /** About what the learner knows least. */
        WEAK,
        /** Of all topics. */
        MIXED,
        /** About one misconception. */
        MISCONCEPTION;

        /** Returns the name used in forms, such as {@code topic}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When the learner is told what is right. */
    public enum Feedback {
        NOW,
        END;

        /** Returns the name used in forms, such as {@code now}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A question of a quiz.
     *
     * @param place from 1
     * @param seed what its variant is drawn with
     * @param given what was answered; null if nothing was yet, like the three that follow
     */
    public record Item(
            int place,
            String question,
            long seed,
            @Nullable Instant shownAt,
            @Nullable List<String> given,
            @Nullable Boolean correct,
            @Nullable Double credit,
            @Nullable Instant answeredAt) {

        /** Returns whether it was answered. */
        public boolean answered() {
            return answeredAt != null;
        }

        /** Returns whether it was answered right. */
        public boolean right() {
            return Boolean.TRUE.equals(correct);
        }
    }

    /** Returns whether it is over. */
    public boolean finished() {
        return finishedAt != null;
    }

    /** Returns the first question that was not answered, if there is one. */
    public Optional<Item> next() {
        return items.stream().filter(item -> !item.answered()).findFirst();
    }

    /** Returns the question at {@code place}, from 1, if there is one. */
    public Optional<Item> at(int place) {
        return items.stream().filter(item -> item.place() == place).findFirst();
    }

    /** Returns how many questions were answered. */
    public int answered() {
        return (int) items.stream().filter(Item::answered).count();
    }

    /** Returns how many questions were answered right. */
    public int right() {
        return (int) items.stream().filter(Item::right).count();
    }
}
