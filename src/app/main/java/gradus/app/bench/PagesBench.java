package gradus.app.bench;

import gradus.app.bank.Bank;
import gradus.app.bank.Variant;
import gradus.app.quiz.Quiz;
import gradus.app.quiz.Quizzes;
import gradus.app.submission.Recent;
import gradus.app.submission.Submissions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Opens the pages that a learner opens, one at a time, and takes the time until the last byte has come: what the server
 * needs, and a loopback connection.
 */
public final class PagesBench {

    /** The page that is opened most. */
    public static final String EXERCISE = "/exercises/sigmoid-backward";

    private static final int WARM_UP = 200;

    private final String origin;
    private final String learner;
    private final Submissions submissions;
    private final Quizzes quizzes;
    private final Bank bank;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Creates a bench for the site at {@code origin}, which takes each request for {@code learner}'s. */
    public PagesBench(String origin, String learner, Submissions submissions, Quizzes quizzes, Bank bank) {
        this.origin = origin;
        this.learner = learner;
        this.submissions = submissions;
        this.quizzes = quizzes;
        this.bank = bank;
    }

    /** Measures each page {@code requests} times; milliseconds by page. */
    public Map<String, Quantiles> run(int requests) throws IOException, InterruptedException {
        Map<String, Quantiles> measured = new LinkedHashMap<>();
        Quiz finished = quizzes.newest(learner, 1).get(0);
        Recent recent = submissions.recent(learner, 1).get(0);
        String tried = "/exercises/" + recent.slug();
        get(measured, "home", requests, () -> "/");
        get(measured, "exercises", requests, () -> "/exercises");
        get(measured, "map", requests, () -> "/map");
        get(measured, "exercise", requests, () -> EXERCISE);
        get(measured, "hints", requests, () -> EXERCISE + "/hints");
        get(measured, "submissions", requests, () -> tried + "/submissions");
        get(measured, "submission", requests, () -> "/submissions/" + recent.id());
        get(measured, "progress", requests, () -> "/progress");
        get(measured, "concepts", requests, () -> "/progress/concepts?show=all");
        get(measured, "history", requests, () -> "/progress/history");
        get(measured, "summary", requests, () -> "/progress/summary");
        get(measured, "engine", requests, () -> "/engine");
        get(measured, "quizzes", requests, () -> "/quiz");
        get(measured, "quiz: results", requests, () -> "/quiz/" + finished.id());
        get(measured, "review", requests, () -> "/review");
        get(measured, "interviews", requests, () -> "/interview");
        quiz(measured, requests);
        return measured;
    }

    private void get(Map<String, Quantiles> measured, String name, int requests, Supplier<String> path)
            throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = -WARM_UP; i < requests; i++) {
            double took = timed(request(path.get()).build(), 200);
            if (i >= 0) {
                millis.add(took);
            }
        }
        measured.put(name, Quantiles.of(millis));
    }

    /** Answers one quiz after the other: begun, each question seen and answered, with the explanation after it. */
    private void quiz(Map<String, Quantiles> measured, int requests) throws IOException, InterruptedException {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int i = -WARM_UP; i < requests; ) {
            Quiz quiz = begin(millis, i >= 0);
            for (Quiz.Item item : quiz.items()) {
                Variant variant = quizzes.variant(item).orElseThrow();
                String path = "/quiz/" + quiz.id();
                time(millis, "quiz: question", i >= 0, request(path).build(), 200);
                HttpRequest answer = form(path + "/answers/" + item.place(), fields(variant.right(), variant));
                time(millis, "quiz: answer", i >= 0, answer, 303);
                time(
                        millis,
                        "quiz: explanation",
                        i >= 0,
                        request(path + "?n=" + item.place()).build(),
                        200);
                i++;
            }
        }
        millis.forEach((name, took) -> measured.put(name, Quantiles.of(took)));
    }

    private Quiz begin(Map<String, List<Double>> millis, boolean counts) throws IOException, InterruptedException {
        String topic = bank.all().get(0).topic();
        HttpRequest begin = form("/quiz", "choice=weak&topic=%s&length=10&feedback=now".formatted(topic));
        time(millis, "quiz: begin", counts, begin, 303);
        return quizzes.newest(learner, 1).get(0);
    }

    private static String fields(List<String> answer, Variant variant) {
        boolean numbered = switch (variant.sight("en").form()) {
            case ORDER, MATCH -> true;
            default -> false;
        };
        return IntStream.range(0, answer.size())
                .mapToObj(i -> (numbered ? "answer." + i : "answer") + "="
                        + URLEncoder.encode(answer.get(i), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void time(Map<String, List<Double>> millis, String name, boolean counts, HttpRequest request, int status)
            throws IOException, InterruptedException {
        double took = timed(request, status);
        if (counts) {
            millis.computeIfAbsent(name, first -> new ArrayList<>()).add(took);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private HttpRequest form(String path, String fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
    }

    private double timed(HttpRequest request, int status) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    "%s answered with %d instead of %d".formatted(request.uri(), answer.statusCode(), status));
        }
        return millis;
    }
}
