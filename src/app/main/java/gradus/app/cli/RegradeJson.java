package gradus.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.regrade.Grade;
import gradus.app.regrade.Move;
import gradus.app.regrade.Plan;
import gradus.app.regrade.Summary;
import gradus.app.regrade.TestChange;
import java.util.List;

/** A plan as JSON. */
final class RegradeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RegradeJson() {}

    static ObjectNode of(Plan plan, Summary summary, List<Move> moves) {
        ObjectNode root = JSON.objectNode();
        root.put("plan", plan.id()).put("exercise", plan.slug()).put("suite", plan.suite());
        root.put("state", plan.state().id());
        root.put("failure", plan.failure() == null ? null : plan.failure().id());
        root.put("alsoDown", plan.alsoDown());
        root.put("by", plan.actor()).put("at", plan.changedAt().toString());
        root.set("summary", summary(summary));
        ArrayNode list = root.putArray("moves");
        moves.forEach(move -> list.add(move(move)));
        return root;
    }

    private static ObjectNode summary(Summary summary) {
        return JSON.objectNode()
                .put("total", summary.total())
                .put("up", summary.up())
                .put("down", summary.down())
                .put("same", summary.same())
                .put("ungraded", summary.ungraded())
                .put("applied", summary.applied())
                .put("withheld", summary.withheld())
                .put("overtaken", summary.overtaken())
                .put("undone", summary.undone())
                .put("kept", summary.kept());
    }

    private static ObjectNode move(Move move) {
        ObjectNode node = JSON.objectNode();
        node.put("learner", move.learner()).put("submission", move.submission()).put("number", move.number());
        node.put("state", move.state().id());
        node.put("direction", move.direction() == null ? null : move.direction().id());
        node.set("before", grade(move.before()));
        node.set("after", move.after() == null ? null : grade(move.after()));
        ArrayNode tests = node.putArray("tests");
        move.tests().forEach(test -> tests.add(test(test)));
        return node;
    }

    private static ObjectNode grade(Grade grade) {
        return JSON.objectNode()
                .put("verdict", grade.kind().id())
                .put("score", grade.score())
                .put("maxScore", grade.maxScore());
    }

    private static ObjectNode test(TestChange test) {
        return JSON.objectNode()
                .put("name", test.name())
                .put("before", test.before() == null ? null : test.before().id())
                .put("after", test.after() == null ? null : test.after().id())
                .put("pointsBefore", test.pointsBefore())
                .put("pointsAfter", test.pointsAfter());
    }
}
