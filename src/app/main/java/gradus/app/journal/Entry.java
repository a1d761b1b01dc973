package gradus.app.journal;

import gradus.wire.verdict.VerdictKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that a learner did. */
public sealed interface Entry {

    /** Returns when. */
    Instant at();

    /** What there is. */
    enum Kind {
        SUBMISSION,
        QUIZ,
        INTERVIEW,
        REVIEW;

        /** Returns the name used in addresses, such as {@code quiz}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the kind with this {@code id}, if there is one. */
        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    /**
     * A submission that has its verdict.
     *
     * @param maxScore 0 if there was nothing to earn, since it did not compile
     */
    record Submitted(Instant at, String id, String slug, int number, VerdictKind verdict, int score, int maxScore)
            implements Entry {}

    /**
     * A quiz.
     *
     * @param choice how its questions were chosen: {@code topic}, {@code weak} or {@code mixed}
     * @param topic the topic's id; empty unless one was chosen
     * @param told whether the learner may know by now how many answers were right
     */
    record QuizTaken(
            Instant at, String id, String choice, String topic, boolean told, int right, int answered, int questions)
            implements Entry {}

    /**
     * An interview.
     *
     * @param role the role's id
     * @param finished whether it is over
     */
    record InterviewTaken(Instant at, String id, String role, int minutes, boolean finished) implements Entry {}

    /** The reviews of a day; {@code at} is the time of the last. */
    record Reviewed(Instant at, int cards) implements Entry {}
}
