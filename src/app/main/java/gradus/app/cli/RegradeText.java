package gradus.app.cli;

import gradus.app.regrade.Direction;
import gradus.app.regrade.Grade;
import gradus.app.regrade.Move;
import gradus.app.regrade.Plan;
import gradus.app.regrade.Summary;
import gradus.app.regrade.TestChange;
import gradus.wire.verdict.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a plan for a person: who moves from what to what, by which test, and what to do next. */
final class RegradeText {

    private final PrintWriter out;

    RegradeText(PrintWriter out) {
        this.out = out;
    }

    void print(Plan plan, Summary summary, List<Move> moves) {
        List<Move> notable = moves.stream().filter(Move::notable).toList();
        if (!notable.isEmpty()) {
            table(notable);
            out.println();
        }
        if (summary.total() == 0) {
            out.println("every graded submission has its verdict from today's tests");
        } else {
            out.printf("%d up, %d down, %d the same", summary.up(), summary.down(), summary.same());
            out.println(summary.ungraded() == 0 ? "" : ", %d could not be graded".formatted(summary.ungraded()));
        }
        switch (plan.state()) {
            case READY -> whatNext(plan, summary);
            case APPLIED -> whatWasDone(plan, summary);
            case UNDONE ->
                out.printf(
                        "undone: %d have their earlier verdict back, %d were graded again since and keep theirs%n",
                        summary.undone(), summary.kept());
            default -> out.printf("plan %s: %s%n", plan.id(), plan.state().id());
        }
    }

    private void table(List<Move> moves) {
        int learner = Math.max("learner".length(), longest(moves));
        String line = "%-" + learner + "s  %-6s  %-26s  %-20s    %-20s  %s%n";
        out.printf(line, "learner", "number", "submission", "from", "to", "by which test");
        for (Move move : moves) {
            out.printf(
                    "%-" + learner + "s  %6d  %-26s  %-20s  %s %-20s  %s%n",
                    shown(move.learner()),
                    move.number(),
                    move.submission(),
                    words(move.before()),
                    arrow(move.direction()),
                    move.after() == null ? "could not be graded" : words(move.after()),
                    tests(move));
        }
    }

    private static int longest(List<Move> moves) {
        return moves.stream()
                .mapToInt(move -> shown(move.learner()).length())
                .max()
                .orElse(0);
    }

    /** A name is a learner's own choice, and must not steer the terminal. */
    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private static String words(Grade grade) {
        String kind = grade.kind().id().replace('_', ' ');
        return grade.maxScore() == 0 ? kind : "%s %d/%d".formatted(kind, grade.score(), grade.maxScore());
    }

    private static String arrow(@Nullable Direction direction) {
        if (direction == null) {
            return "?";
        }
        return switch (direction) {
            case UP -> "↑";
            case SAME -> "=";
            case DOWN -> "↓";
        };
    }

    private static String tests(Move move) {
        return move.tests().stream().map(RegradeText::words).collect(Collectors.joining(", "));
    }

    private static String words(TestChange test) {
        return "%s %s → %s".formatted(test.name(), words(test.before()), words(test.after()));
    }

    private static String words(@Nullable Outcome outcome) {
        return outcome == null ? "(not there)" : outcome.id().replace('_', ' ');
    }

    private void whatNext(Plan plan, Summary summary) {
        out.println("nothing is changed yet");
        if (summary.open() == 0) {
            return;
        }
        out.printf("to apply it:  ./gradus regrade %s --apply %s%n", plan.slug(), plan.id());
        if (summary.down() > 0) {
            out.printf(
                    "              which leaves out those who go down (%d); --also-down moves them, too%n",
                    summary.down());
        }
    }

    private void whatWasDone(Plan plan, Summary summary) {
        out.printf("applied to %d", summary.applied());
        out.print(plan.alsoDown() ? ", those who go down among them" : "");
        out.print(summary.withheld() == 0 ? "" : "; %d keep the better verdict".formatted(summary.withheld()));
        out.println(
                summary.overtaken() == 0 ? "" : "; %d were graded meanwhile and left".formatted(summary.overtaken()));
        out.printf("to undo it:   ./gradus regrade %s --undo %s%n", plan.slug(), plan.id());
    }
}
