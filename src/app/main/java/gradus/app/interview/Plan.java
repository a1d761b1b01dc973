package gradus.app.interview;

import gradus.app.catalogue.Difficulty;
import java.time.Duration;
import java.util.List;

/**
 * What an interview of so many minutes asks, if all goes as meant.
 *
 * @param minutes how long it takes
 * @param blocks how many questions each block has; between each two blocks is a piece of code
 */
record Plan(int minutes, List<Integer> blocks) {

    /** A minute and a half for each question, and twelve for a piece of code, are what fills the time. */
    static final Duration A_QUESTION = Duration.ofSeconds(90);

    private static final List<Plan> ALL =
            List.of(new Plan(30, List.of(5, 7)), new Plan(60, List.of(8, 8, 8)), new Plan(90, List.of(9, 9, 9, 9)));

    Plan {
        blocks = List.copyOf(blocks);
    }

    /** What comes next. */
    enum Stage {
        QUESTION,
        CODING,
        END
    }

    static Plan of(int minutes) {
        return ALL.stream()
                .filter(plan -> plan.minutes() == minutes)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("minutes (%d) must be one of %s"
                        .formatted(minutes, ALL.stream().map(Plan::minutes).toList())));
    }

    /** Returns how long a piece of code of this difficulty is meant to take. */
    static Duration aPiece(Difficulty difficulty) {
        return Duration.ofMinutes(
                switch (difficulty) {
                    case EASY -> 8;
                    case MEDIUM -> 12;
                    case HARD -> 15;
                });
    }

    static List<Integer> lengths() {
        return ALL.stream().map(Plan::minutes).toList();
    }

    int questions() {
        return blocks.stream().mapToInt(Integer::intValue).sum();
    }

    int pieces() {
        return blocks.size() - 1;
    }

    /** Returns what comes after so many questions and pieces of code. */
    Stage after(int questions, int pieces) {
        int before =
                blocks.stream().limit(pieces + 1L).mapToInt(Integer::intValue).sum();
        if (pieces < pieces() && questions >= before) {
            return Stage.CODING;
        }
        return questions < questions() ? Stage.QUESTION : Stage.END;
    }
}
