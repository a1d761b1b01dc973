package gradus.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.authoring.CheckedExercise;
import gradus.app.bank.BankReport;
import gradus.judge.check.CheckReport;
import gradus.judge.check.Tried;
import gradus.judge.check.TriedMutant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check came to, as JSON. */
final class CheckJson {

    private CheckJson() {}

    /** Returns the results; {@code report} is null if the questions were not checked. */
    static ObjectNode of(List<CheckedExercise> checked, @Nullable BankReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode exercises = root.putArray("exercises");
        checked.forEach(one -> exercises.add(exercise(one)));
        ObjectNode questions = root.putObject("questions");
        questions.put("total", report == null ? 0 : report.total());
        ObjectNode byKind = questions.putObject("byKind");
        ObjectNode byTopic = questions.putObject("byTopic");
        ArrayNode faults = questions.putArray("faults");
        if (report != null) {
            report.byKind().forEach(byKind::put);
            report.byTopic().forEach(byTopic::put);
            report.faults().forEach(faults::add);
        }
        return root;
    }

    private static ObjectNode exercise(CheckedExercise one) {
        CheckReport report = one.report();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("slug", one.slug()).put("ok", one.ok());
        node.put("mutants", report == null ? 0 : report.mutable());
        node.put("killed", report == null ? 0 : report.killed());
        node.put("wrong", report == null ? 0 : report.count(Tried.Kind.WRONG));
        node.put("accepted", report == null ? 0 : report.count(Tried.Kind.ACCEPTED));
        node.put("falseAlarm", report == null ? 0 : report.falseAlarm());
        node.put("seconds", one.seconds());
        ArrayNode survivors = node.putArray("survivors");
        if (report != null) {
            report.mutants().stream()
                    .filter(TriedMutant::survived)
                    .forEach(mutant -> survivors
                            .addObject()
                            .put("file", mutant.file())
                            .put("line", mutant.line())
                            .put("mutation", mutant.mutation())
                            .put("source", mutant.source()));
        }
        one.faults().forEach(node.putArray("faults")::add);
        return node;
    }
}
