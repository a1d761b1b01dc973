package gradus.app.submission;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Thrown;
import gradus.wire.verdict.Timings;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import org.jspecify.annotations.Nullable;

/** The one shape in which a verdict leaves Gradus: on the command line and in the API, in one language. */
public final class VerdictJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String language;

    private VerdictJson(String language) {
        this.language = language;
    }

    /**
     * Returns {@code verdict} as JSON.
     *
     * @param exercise the slug
     * @param maxScore the points there were to earn; a source that does not compile has no tests to add up
     * @param language {@code en} or {@code zh}
     */
    public static ObjectNode of(String exercise, int maxScore, Verdict verdict, String language) {
        return new VerdictJson(language).verdict(exercise, maxScore, verdict);
    }

    private ObjectNode verdict(String exercise, int maxScore, Verdict verdict) {
        ObjectNode json = JSON.objectNode();
        json.put("exercise", exercise);
        json.put("verdict", verdict.kind().id());
        json.put("score", verdict.score());
        json.put("maxScore", Math.max(maxScore, verdict.maxScore()));
        json.put("message", text(verdict.message()));
        json.set("tests", tests(verdict));
        json.set("diagnostics", diagnostics(verdict));
        json.put("output", verdict.output());
        json.put("outputCut", verdict.outputCut());
        json.set("timings", timings(verdict.timings()));
        json.put("seed", verdict.seed());
        json.put("suite", verdict.suite());
        json.put("sandbox", verdict.sandbox());
        json.put("jdk", verdict.jdk());
        return json;
    }

    private ArrayNode tests(Verdict verdict) {
        ArrayNode tests = JSON.arrayNode();
        verdict.tests().forEach(test -> tests.add(test(test)));
        return tests;
    }

    private ObjectNode test(TestResult test) {
        ObjectNode json = JSON.objectNode();
        json.put("name", test.name());
        json.put("title", text(test.title()));
        json.put("visibility", test.visibility().id());
        json.put("outcome", test.outcome().id());
        json.put("cause", test.cause() == null ? null : test.cause().id());
        json.put("points", test.points());
        json.put("maxPoints", test.maxPoints());
        json.put("message", text(test.message()));
        json.put("diagnosis", text(test.diagnosis()));
        json.set("misconception", misconception(test.misconception()));
        json.set("thrown", thrown(test.thrown()));
        // an assertion's own words hold expected values: whatever the judge sent, a hidden test's stay here
        json.put("detail", test.visibility() == Visibility.VISIBLE ? test.detail() : null);
        json.set("gradient", gradient(test.gradient()));
        return json;
    }

    private @Nullable ObjectNode gradient(@Nullable GradientMap map) {
        if (map == null) {
            return null;
        }
        ObjectNode json = JSON.objectNode();
        json.put("name", map.name());
        ArrayNode shape = json.putArray("shape");
        map.shape().forEach(shape::add);
        json.put("summary", text(map.summary()));
        ArrayNode rows = json.putArray("rows");
        for (int row = 0; row < map.rows(); row++) {
            ArrayNode cells = rows.addArray();
            for (int column = 0; column < map.columns(); column++) {
                cells.add(map.at(row, column).id());
            }
        }
        return json;
    }

    private @Nullable ObjectNode misconception(@Nullable Misconception misconception) {
        if (misconception == null) {
            return null;
        }
        ObjectNode json = JSON.objectNode();
        json.put("id", misconception.id());
        json.put("name", text(misconception.name()));
        json.put("hint", text(misconception.hint()));
        return json;
    }

    private static @Nullable ObjectNode thrown(@Nullable Thrown thrown) {
        if (thrown == null) {
            return null;
        }
        ObjectNode json = JSON.objectNode();
        json.put("type", thrown.type());
        json.put("message", thrown.message());
        ArrayNode frames = json.putArray("frames");
        thrown.frames()
                .forEach(frame ->
                        frames.addObject().put("method", frame.method()).put("line", frame.line()));
        return json;
    }

    private ArrayNode diagnostics(Verdict verdict) {
        ArrayNode diagnostics = JSON.arrayNode();
        for (Diagnostic diagnostic : verdict.diagnostics()) {
            diagnostics
                    .addObject()
                    .put("line", diagnostic.line())
                    .put("column", diagnostic.column())
                    .put("endColumn", diagnostic.endColumn())
                    .put("severity", diagnostic.severity().id())
                    .put("message", diagnostic.in(language));
        }
        return diagnostics;
    }

    private static ObjectNode timings(Timings timings) {
        return JSON.objectNode()
                .put("compileMs", timings.compileMs())
                .put("runMs", timings.runMs())
                .put("totalMs", timings.totalMs());
    }

    private @Nullable String text(@Nullable Words words) {
        return words == null ? null : words.in(language);
    }
}
