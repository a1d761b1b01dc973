package gradus.app.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress;
import gradus.app.submission.Draft;
import gradus.app.submission.Submission;
import gradus.app.submission.VerdictJson;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API answers, as JSON in one language. */
final class Answers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String language;

    Answers(String language) {
        this.language = language;
    }

    /** Returns an exercise as a line of the list. */
    ObjectNode summary(Exercise exercise, ExerciseProgress progress) {
        ObjectNode json = JSON.objectNode();
        json.put("slug", exercise.slug());
        json.put("title", text(exercise.title()));
        json.put("topic", exercise.topic());
        json.put("difficulty", exercise.difficulty().id());
        json.set("concepts", texts(exercise.concepts()));
        json.set("prerequisites", texts(exercise.prerequisites()));
        json.put("maxScore", exercise.maxScore());
        json.set("progress", progress(progress));
        return json;
    }

    /** Returns an exercise with all that its page shows. */
    ObjectNode whole(Exercise exercise, ExerciseProgress progress) {
        ObjectNode json = summary(exercise, progress);
        json.put("statement", text(exercise.statement()));
        json.set("hints", texts(exercise.hints().stream().map(this::text).toList()));
        json.put("solution", exercise.solutionName());
        json.put("starter", exercise.starter());
        json.set("contract", sources(exercise.contract()));
        json.set("visibleTests", sources(exercise.visibleTests()));
        ArrayNode tests = json.putArray("tests");
        exercise.tests()
                .forEach(test -> tests.addObject()
                        .put("name", test.name())
                        .put("title", text(test.title()))
                        .put("visibility", test.visibility().id())
                        .put("points", test.points()));
        return json;
    }

    private static ObjectNode progress(ExerciseProgress progress) {
        return JSON.objectNode()
                .put("state", progress.state().id())
                .put("attempts", progress.attempts())
                .put("bestScore", progress.bestScore())
                .put("solvedAt", time(progress.solvedAt()))
                .put("lastAt", time(progress.lastAt()));
    }

    /** Returns a submission as a line of the history. */
    ObjectNode summary(Submission submission, int maxScore) {
        Verdict verdict = submission.verdict();
        ObjectNode json = JSON.objectNode();
        json.put("id", submission.id());
        json.put("exercise", submission.slug());
        json.put("number", submission.number());
        json.put("submittedAt", time(submission.submittedAt()));
        json.put("gradedAt", time(submission.gradedAt()));
        json.put("state", submission.waiting() ? "waiting" : "graded");
        json.put("verdict", verdict == null ? null : verdict.kind().id());
        json.put("score", verdict == null ? null : verdict.score());
        json.put("maxScore", maxScore);
        return json;
    }

    /** Returns a submission with its source and, once graded, all of its verdict. */
    ObjectNode whole(Submission submission, int maxScore) {
        Verdict verdict = submission.verdict();
        ObjectNode json = summary(submission, maxScore);
        json.put("source", submission.source());
        json.set("result", verdict == null ? null : verdict(submission.slug(), maxScore, verdict));
        return json;
    }

    ObjectNode verdict(String slug, int maxScore, Verdict verdict) {
        return VerdictJson.of(slug, maxScore, verdict, language);
    }

    static ObjectNode draft(Draft draft) {
        return JSON.objectNode().put("source", draft.source()).put("typedAt", time(draft.typedAt()));
    }

    private static ObjectNode sources(Map<String, String> sources) {
        ObjectNode json = JSON.objectNode();
        sources.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(source -> json.put(source.getKey(), source.getValue()));
        return json;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode json = JSON.arrayNode();
        texts.forEach(json::add);
        return json;
    }

    private String text(Words words) {
        return words.in(language);
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
