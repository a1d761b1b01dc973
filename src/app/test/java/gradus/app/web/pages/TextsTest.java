package gradus.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.bank.Feedback;
import gradus.app.catalogue.Difficulty;
import gradus.app.engine.EnginePiece;
import gradus.app.exchange.Format;
import gradus.app.health.Canary;
import gradus.app.health.CanaryResult;
import gradus.app.interview.InterviewReport;
import gradus.app.interview.Role;
import gradus.app.journal.Entry;
import gradus.app.owndata.OwnData;
import gradus.app.path.Stage;
import gradus.app.progress.ExerciseProgress;
import gradus.app.regrade.AuditEntry;
import gradus.app.regrade.Direction;
import gradus.app.regrade.Move;
import gradus.app.regrade.Plan;
import gradus.app.review.Rating;
import gradus.app.submission.GradingGate;
import gradus.app.workshop.Kind;
import gradus.judge.box.Finding;
import gradus.judge.check.CheckStep;
import gradus.judge.check.Tried;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.VerdictKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path MODULE = Path.of(System.getProperty("gradus.home"), "src", "app", "main");

    private static final Set<String> STEPS =
            Set.of("interview", "begin", "continue", "review", "follow", "weak", "mixed");

    /** Keys that are put together: what may follow the literal part, as in {@code "verdict." + kind.id()}. */
    private static final Map<String, Set<String>> ENDINGS = Map.ofEntries(
            Map.entry("verdict.", ids(VerdictKind.values(), VerdictKind::id)),
            Map.entry("outcome.", ids(Outcome.values(), Outcome::id)),
            Map.entry("severity.", ids(Diagnostic.Severity.values(), Diagnostic.Severity::id)),
            Map.entry("state.", ids(ExerciseProgress.State.values(), ExerciseProgress.State::id)),
            Map.entry("stage.", ids(Stage.values(), Stage::id)),
            Map.entry("home.step.", STEPS),
            Map.entry("home.go.", STEPS),
            Map.entry("home.", Set.of("interview.title", "interview.text", "mixed.title", "mixed.text")),
            Map.entry("difficulty.", ids(Difficulty.values(), Difficulty::id)),
            Map.entry("frame.theme.", ids(Theme.values(), Theme::id)),
            Map.entry(
                    "topic.",
                    IntStream.rangeClosed(0, 24).mapToObj("T%02d"::formatted).collect(Collectors.toSet())),
            Map.entry("waiting.", ids(GradingGate.State.values(), GradingGate.State::id)),
            Map.entry("status.grading.", ids(GradingGate.State.values(), GradingGate.State::id)),
            Map.entry("status.canary.", ids(Canary.values(), Canary::id)),
            Map.entry("status.result.", ids(CanaryResult.State.values(), CanaryResult.State::id)),
            Map.entry(
                    "status.finding.",
                    ids(Finding.Status.values(), status -> status.name().toLowerCase(Locale.ROOT))),
            Map.entry("status.attempt.", attempts()),
            Map.entry("question.state.", ids(Feedback.State.values(), Feedback.State::id)),
            Map.entry("bank.kind.", ids(gradus.app.bank.Kind.values(), gradus.app.bank.Kind::id)),
            Map.entry("bank.format.", ids(Format.values(), Format::id)),
            Map.entry("interview.role.", ids(Role.values(), Role::id)),
            Map.entry("interview.about.", ids(Role.values(), Role::id)),
            Map.entry("interview.outcome.", ids(InterviewReport.Outcome.values(), InterviewReport.Outcome::id)),
            Map.entry("review.rating.", ids(Rating.values(), Rating::id)),
            Map.entry("regrade.state.", ids(Plan.State.values(), Plan.State::id)),
            Map.entry("regrade.failure.", ids(Plan.Failure.values(), Plan.Failure::id)),
            Map.entry("regrade.move.", ids(Move.State.values(), Move.State::id)),
            Map.entry("regrade.direction.", directions()),
            Map.entry("regrade.audit.", ids(AuditEntry.Action.values(), AuditEntry.Action::id)),
            Map.entry("instructor.state.", ids(StandingView.State.values(), StandingView.State::id)),
            Map.entry("instructor.about.", abouts()),
            Map.entry("report.step.", ids(CheckStep.Stage.values(), CheckStep.Stage::id)),
            Map.entry("progress.kind.", ids(Entry.Kind.values(), Entry.Kind::id)),
            Map.entry("progress.sort.", ids(ConceptsPage.Sort.values(), ConceptsPage.Sort::id)),
            Map.entry("export.table.", Set.copyOf(OwnData.tables())),
            Map.entry("new.kind.", ids(Kind.values(), Kind::id)),
            Map.entry(
                    "report.kind.", ids(Tried.Kind.values(), kind -> kind.name().toLowerCase(Locale.ROOT))),
            Map.entry("problem.status.", Set.of("400", "403", "404", "405", "413", "414", "415", "431", "other")),
            Map.entry("problem.gone.", Set.of("submission", "quiz", "interview", "review")),
            Map.entry("problem.none.", Set.of("submission", "quiz", "interview", "review")),
            Map.entry("engine.state.", ids(EnginePiece.State.values(), EnginePiece.State::id)),
            Map.entry("engine.stage.", ids(gradus.app.engine.Stage.values(), gradus.app.engine.Stage::id)),
            Map.entry("engine.flow.", flows()),
            Map.entry("error.", errors()));

    /** What the machine is checked for: the names that the checks are given where they are made. */
    private static Set<String> attempts() {
        Pattern made = Pattern.compile("(?:attempt\\(|new Finding\\(|String name =)\\s*\"([^\"]+)\"");
        return Stream.of(
                        "guest/main/java/gradus/guest/probe/Probe.java",
                        "judge/main/java/gradus/judge/box/Checkup.java")
                .flatMap(file -> made.matcher(read(Path.of(System.getProperty("gradus.home"), "src", file)))
                        .results())
                .map(found -> StatusPage.attempt(found.group(1)).substring("status.attempt.".length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> flows() {
        Set<String> flows = new TreeSet<>(ids(gradus.app.engine.Stage.values(), gradus.app.engine.Stage::id));
        flows.remove(gradus.app.engine.Stage.AROUND.id());
        return flows;
    }

    private static Set<String> abouts() {
        Set<String> abouts = new TreeSet<>(ids(StandingView.State.values(), StandingView.State::id));
        abouts.add("unseen");
        return abouts;
    }

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)+\\.?|[a-z]+\\.)\"");

    @Test
    void languages_haveTheSameKeys() {
        assertThat(Texts.in("zh").keys())
                .containsExactlyInAnyOrderElementsOf(Texts.in("en").keys());
    }

    @Test
    void keys_areAllUsedAndAllThere() throws IOException {
        assertThat(new TreeSet<>(Texts.in("en").keys())).isEqualTo(used());
    }

    @Test
    void refusals_sayWhatIsWrongByTheKeyOfAMessage() throws IOException {
        Pattern refusal = Pattern.compile("Problem\\s*\\.(?:of|notFound|badField|inField)\\((.*?)\\);", Pattern.DOTALL);
        for (String source : sources()) {
            Matcher refusals = refusal.matcher(source);
            while (refusals.find()) {
                assertThat(refusals.group(1)).as(refusals.group()).containsAnyOf("\"problem.", "words()", "fault");
            }
        }
    }

    @Test
    void languages_fillInTheSameParameters() {
        for (String key : Texts.in("en").keys()) {
            assertThat(parameters(Texts.in("zh").text(key)))
                    .as(key)
                    .isEqualTo(parameters(Texts.in("en").text(key)));
        }
    }

    @Test
    void markup_onlyInMessagesThatAreLocalized() throws IOException {
        String sources = String.join("\n", sources());
        for (String key : Texts.in("en").keys()) {
            if (Texts.in("en").text(key).contains("<")
                    || Texts.in("zh").text(key).contains("<")) {
                assertThat(sources).as(key).doesNotContain("text(\"%s\"".formatted(key));
            }
        }
    }

    @Test
    void chinese_hasPunctuationOfItsOwn_withoutSpacesAroundIt() {
        Pattern wrong = Pattern.compile("\\p{IsHan}[,.:;?!()]|[,;?!(]\\p{IsHan}"
                + "|\\s[，。：；？！（）、“”《》]|[，。：；？！（）、“”《》]\\s|\\p{IsHan}\\s+\\p{IsHan}");
        for (String key : Texts.in("zh").keys()) {
            String plain = Texts.in("zh").text(key).replaceAll("<[^>]*>", "");
            assertThat(wrong.matcher(plain).results().map(found -> found.group()))
                    .as("%s=%s", key, plain)
                    .isEmpty();
        }
    }

    @Test
    void text_fillsInParametersInTheirOrder() {
        assertThat(Texts.in("en").text("verdict.place", 3, 17)).isEqualTo("line 3, column 17");
        assertThat(Texts.in("zh").text("progress.attempts.of", 2, "AdaGrad")).isEqualTo("《AdaGrad》的 2 次提交");
    }

    @Test
    void otherLanguages_getEnglish() {
        assertThat(Texts.in("fr").language()).isEqualTo("en");
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : sources()) {
            Matcher literals = LITERAL.matcher(source);
            while (literals.find()) {
                String literal = literals.group(1);
                if (ENDINGS.containsKey(literal)) {
                    ENDINGS.get(literal).forEach(ending -> used.add(literal + ending));
                } else if (!literal.matches(".*\\.(js|css|svg|templates|nonce)")) {
                    used.add(literal);
                }
            }
        }
        return used;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> templates = Files.walk(MODULE.resolve("jte"));
                Stream<Path> classes = Files.walk(MODULE.resolve("java/gradus/app/web"))) {
            return Stream.concat(templates, classes)
                    .filter(Files::isRegularFile)
                    .map(TextsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> parameters(String message) {
        Matcher parameters = Pattern.compile("\\{\\d}").matcher(message);
        return parameters.results().map(result -> result.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Set<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).collect(Collectors.toSet());
    }

    private static Set<String> directions() {
        Set<String> directions = new TreeSet<>(ids(Direction.values(), Direction::id));
        directions.add("unknown");
        return directions;
    }

    private static Set<String> errors() {
        return Stream.of("400 403 404 405 409 410 413 414 415 429 431 500 503 locked other".split(" "))
                .flatMap(status -> Stream.of(status + ".title", status + ".text"))
                .collect(Collectors.toSet());
    }
}
