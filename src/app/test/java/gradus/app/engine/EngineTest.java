package gradus.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gradus.app.MadeUpExercise;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.engine.EnginePiece.State;
import gradus.app.piece.OwnPieces;
import gradus.app.piece.Piece;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The states of pieces, and what to build next. The exercises: momentum ← adagrad ← rmsprop ← adam (which needs momentum,
 * too), batches, and loop, which needs batches and adam.
 */
class EngineTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final String PLAN = """
            parts:
              - id: data
                stage: start
                name: {en: "Data", zh: "数据"}
                about: {en: "Serves batches.", zh: "送出批次。"}
                pieces: [{slug: batches}, {slug: not-on-offer}]
              - id: recurrent
                stage: forward
                name: {en: "Recurrent", zh: "循环"}
                about: {en: "Remembers.", zh: "记住。"}
                pieces: [{slug: not-written-yet}]
              - id: optimisers
                stage: update
                name: {en: "Optimisers", zh: "优化器"}
                about: {en: "Better weights.", zh: "更好的权重。"}
                pieces: [{slug: momentum}, {slug: adagrad}, {slug: rmsprop}, {slug: adam}]
            """;

    @TempDir
    private Path home;

    private final List<Piece> own = new ArrayList<>();
    private Catalogue catalogue;

    @BeforeEach
    void write() {
        exercise("momentum", "easy", "");
        exercise("adagrad", "easy", "momentum");
        exercise("rmsprop", "easy", "adagrad");
        exercise("adam", "medium", "rmsprop, momentum");
        exercise("batches", "easy", "never-written");
        exercise("loop", "hard", "batches, adam");
        catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException("nobody asked to prepare " + spec.slug());
        });
    }

    private void exercise(String slug, String difficulty, String prerequisites) {
        MadeUpExercise.in(home, slug, "T11", difficulty).replace("exercise.yaml", "something-before", prerequisites);
    }

    private void wrote(String... slugs) {
        for (String slug : slugs) {
            wroteFor(slug, catalogue.find(slug).orElseThrow().suite());
        }
    }

    private void wroteFor(String slug, String suite) {
        own.add(new Piece(slug, suite, "submission to " + slug, NOON.plusSeconds(own.size())));
    }

    private Engine engine(String... givenUp) {
        return new Engine(EnginePlan.of(PLAN), catalogue.all(), new OwnPieces(own), Set.of(givenUp));
    }

    private static List<String> in(State state, Engine engine) {
        return engine.pieces().stream()
                .filter(piece -> piece.state() == state)
                .map(EnginePiece::slug)
                .toList();
    }

    private static List<String> buildable(Engine engine) {
        return engine.pieces().stream()
                .filter(EnginePiece::buildable)
                .map(EnginePiece::slug)
                .toList();
    }

    private static List<String> slugs(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::slug).toList();
    }

    @Test
    void sections_areThePartsThatHaveExercises_andWhatThePlanForgets() {
        List<Section> sections = engine().sections();

        assertThat(sections)
                .extracting(
                        section -> section.part() == null ? "" : section.part().id())
                .containsExactly("data", "optimisers", "");
        assertThat(sections.get(0).pieces()).extracting(EnginePiece::slug).containsExactly("batches");
        assertThat(sections.get(2).pieces()).extracting(EnginePiece::slug).containsExactly("loop");
        assertThat(sections.get(2).stage()).isEqualTo(Stage.AROUND);
    }

    @Test
    void emptyEngine_isOpen_andBeginsWithWhatNeedsNothing() {
        Engine engine = engine();

        assertThat(engine.hers()).isZero();
        assertThat(engine.count(State.OPEN)).isEqualTo(6);
        assertThat(engine.newest(5)).isEmpty();
        // an exercise that nobody has written keeps nothing from being built
        assertThat(buildable(engine)).containsExactly("batches", "momentum");
    }

    @Test
    void acceptedPiece_isHers_andOpensTheNext() {
        wrote("momentum");
        Engine engine = engine();

        assertThat(in(State.OWN, engine)).containsExactly("momentum");
        assertThat(in(State.BORROWED, engine)).isEmpty();
        assertThat(buildable(engine)).containsExactly("batches", "adagrad");
        assertThat(Objects.requireNonNull(engine.piece("momentum").orElseThrow().own())
                        .submission())
                .isEqualTo("submission to momentum");
    }

    @Test
    void whatHersBuildsOn_isBorrowed_directlyAndByWayOfOthers() {
        wrote("adam");
        Engine engine = engine();

        assertThat(in(State.BORROWED, engine)).containsExactly("momentum", "adagrad", "rmsprop");
        assertThat(in(State.OPEN, engine)).containsExactly("batches", "loop");
        // borrowed pieces can be replaced by her own, from below
        assertThat(buildable(engine)).containsExactly("batches", "momentum");
    }

    @Test
    void pieceOfEarlierTests_isHers_andIsBuiltOn() {
        wroteFor("rmsprop", "suite of yesterday");
        Engine engine = engine();

        assertThat(in(State.EARLIER, engine)).containsExactly("rmsprop");
        assertThat(in(State.BORROWED, engine)).containsExactly("momentum", "adagrad");
        assertThat(engine.hers()).isEqualTo(1);
        assertThat(engine.piece("rmsprop").orElseThrow().buildable()).isFalse();
        assertThat(Objects.requireNonNull(engine.piece("rmsprop").orElseThrow().own())
                        .suite())
                .isEqualTo("suite of yesterday");
    }

    @Test
    void pieceOfTodaysTests_goesBeforeAnEarlierOne() {
        wrote("momentum");
        wroteFor("momentum", "suite of yesterday");
        Engine engine = engine();

        assertThat(in(State.OWN, engine)).containsExactly("momentum");
        assertThat(Objects.requireNonNull(engine.piece("momentum").orElseThrow().own())
                        .suite())
                .isNotEqualTo("suite of yesterday");
    }

    @Test
    void givenUp_isBorrowed_untilItIsHers() {
        assertThat(in(State.BORROWED, engine("batches", "gone-since"))).containsExactly("batches");
        wrote("batches");
        assertThat(in(State.BORROWED, engine("batches"))).isEmpty();
        assertThat(in(State.OWN, engine("batches"))).containsExactly("batches");
    }

    @Test
    void pieceOfAnExerciseNotOnOffer_countsForNothing() {
        wroteFor("gone-since", "any");
        Engine engine = engine();

        assertThat(engine.hers()).isZero();
        assertThat(engine.newest(5)).isEmpty();
        assertThat(engine.piece("gone-since")).isEmpty();
    }

    @Test
    void opens_isWhatNeedsNothingElse() {
        wrote("momentum", "adagrad");
        Engine engine = engine();

        assertThat(slugs(engine.opens("rmsprop"))).containsExactly("adam");
        assertThat(engine.opens("batches")).as("loop needs adam, too").isEmpty();
        assertThat(slugs(engine.opens("momentum")))
                .as("adagrad is hers already")
                .isEmpty();
        assertThat(engine.opens("unknown")).isEmpty();
    }

    @Test
    void next_isBestFirst_withWhatIsBehindIt() {
        Engine engine = engine();

        assertThat(engine.next())
                .extracting(next -> next.piece().slug(), next -> slugs(next.opens()), Next::behind)
                .containsExactly(tuple("momentum", List.of("adagrad"), 4), tuple("batches", List.of(), 1));
    }

    @Test
    void lastPieceThatIsMissing_opensWhatWaitsForIt() {
        wrote("momentum", "adagrad", "rmsprop", "adam");

        assertThat(engine().next())
                .extracting(next -> next.piece().slug(), next -> slugs(next.opens()))
                .containsExactly(tuple("batches", List.of("loop")));
    }

    @Test
    void wholeEngine_hasNothingNext() {
        wrote("momentum", "adagrad", "rmsprop", "adam", "batches", "loop");
        Engine engine = engine();

        assertThat(engine.next()).isEmpty();
        assertThat(engine.hers()).isEqualTo(6);
        assertThat(engine.newest(2)).extracting(EnginePiece::slug).containsExactly("loop", "batches");
        assertThat(engine.sections().get(0).hers()).isEqualTo(1);
    }

    @Test
    void circle_endsAllTheSame() {
        exercise("hen", "easy", "egg, hen");
        exercise("egg", "easy", "hen");
        catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException("nobody asked to prepare " + spec.slug());
        });
        wrote("egg");
        Engine engine = engine();

        assertThat(in(State.BORROWED, engine)).containsExactly("hen");
        assertThat(buildable(engine)).contains("hen");
    }
}
