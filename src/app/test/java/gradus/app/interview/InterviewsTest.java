package gradus.app.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.Eventually;
import gradus.app.bank.NotAnAnswer;
import gradus.app.catalogue.Exercise;
import gradus.app.submission.Caps;
import gradus.app.submission.QueueFull;
import gradus.app.submission.Source;
import gradus.app.submission.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course of interviews and their clock, with a real database. */
class InterviewsTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir
    private Path home;

    private Room room;

    @BeforeEach
    void open() {
        room = Room.in(home);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private List<Submission> handedIn(Interview.Item piece) {
        return room.submissions().history(Room.LEARNER, piece.name());
    }

    @Test
    void interview_beginsEasily_withAQuestionOfItsRole() {
        Interview interview = room.begun();

        Interview.Item first = interview.current().orElseThrow();
        assertThat(interview.endsAt()).isEqualTo(Room.NOON.plus(HALF_AN_HOUR));
        assertThat(interview.planned()).isEqualTo(13);
        assertThat(first.isQuestion()).isTrue();
        assertThat(first.parameters().topic()).isEqualTo("T15");
        assertThat(first.parameters().difficulty().mean()).isEqualTo(-1);
        assertThat(room.interviews().meant(first)).isEqualTo(Duration.ofSeconds(90));
        assertThat(room.interviews().left(interview)).isEqualTo(HALF_AN_HOUR);
        assertThat(room.now(interview)).isEqualTo(interview);
    }

    @Test
    void lengthThatIsNone_isRefused() {
        assertThatThrownBy(() -> room.interviews().start(Room.LEARNER, Role.VISION, 45))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minutes (45) must be one of [30, 60, 90]");
    }

    @Test
    void roleWithoutAnythingToAsk_hasNoInterview() {
        assertThat(room.interviews().start(Room.LEARNER, Role.OPTIMISATION, 30)).isEmpty();
        assertThat(room.interviews().open(Room.LEARNER)).isEmpty();
    }

    @Test
    void questionsAndCode_alternate_untilThePlanIsDone() {
        Interview interview = room.begun();
        StringBuilder course = new StringBuilder();
        while (!interview.finished()) {
            room.clock.advance(Duration.ofSeconds(30));
            Interview now = interview;
            boolean question = interview.current().orElseThrow().isQuestion();
            course.append(question ? 'q' : 'C');
            interview = question
                    ? room.answered(now, Room.RIGHT)
                    : room.after(now, item -> room.interviews().submit(now, item, "right"));
        }

        assertThat(course).hasToString("qqqqqCqqqqqqq");
        assertThat(interview.finishedAt()).isEqualTo(Room.NOON.plusSeconds(13 * 30));
        assertThat(interview.items()).extracting(Interview.Item::item).doesNotHaveDuplicates();
        assertThat(interview.items()).extracting(Interview.Item::place).first().isEqualTo(1);
        assertThat(room.interviews().open(Room.LEARNER)).isEmpty();
        assertThat(room.interviews().finished(Room.LEARNER, 5)).containsExactly(interview);
    }

    @Test
    void interview_goesOnAfterReloadAndRestart_withTheSameItem() {
        Interview interview = room.answered(room.begun(), Room.RIGHT);

        assertThat(room.interviews().open(Room.LEARNER)).contains(interview);
        room.restart(Duration.ofMinutes(10));

        assertThat(room.interviews().open(Room.LEARNER)).contains(interview);
        assertThat(room.interviews().left(interview)).isEqualTo(Duration.ofMinutes(20));
        Interview.Item item = interview.current().orElseThrow();
        assertThat(room.interviews().variant(item).orElseThrow().question().id())
                .isEqualTo(item.name());
    }

    @Test
    void secondInterview_isTheFirst_whileThatGoesOn() {
        Interview interview = room.begun();

        assertThat(room.interviews().start(Room.LEARNER, Role.GENERALIST, 90)).contains(interview);
        assertThat(room.interviews().start("bob", Role.VISION, 30)).isPresent();
        assertThat(room.interviews().find("bob", interview.id())).isEmpty();
        room.clock.advance(HALF_AN_HOUR);

        assertThat(room.begun().id()).isNotEqualTo(interview.id());
    }

    @Test
    void answer_isMarkedAndWrittenDown_andNotToldBeforeTheEnd() {
        Interview interview = room.begun();
        Interview.Item item = interview.current().orElseThrow();
        room.clock.advance(Duration.ofSeconds(7));

        Interview after = room.answered(interview, Room.WRONG);

        assertThat(after.items().get(0).credit()).isZero();
        assertThat(after.items().get(0).given()).isEqualTo(Room.WRONG);
        assertThat(room.answers().lastAnswered(Room.LEARNER)).containsOnlyKeys(item.name());
        assertThat(room.interviews().report(Room.LEARNER, interview.id())).isEmpty();
    }

    @Test
    void answerThatIsNone_isRefused_andTheItemStays() {
        Interview interview = room.begun();

        assertThatThrownBy(() -> room.answered(interview, List.of("one"))).isInstanceOf(NotAnAnswer.class);

        assertThat(room.now(interview)).isEqualTo(interview);
    }

    @Test
    void answerToWhatWasAnswered_isNotCurrent_alsoFromTwoTabsAtOnce() throws Exception {
        Interview interview = room.begun();
        Interview.Item item = interview.current().orElseThrow();

        List<Taken> taken = atOnce(
                () -> room.interviews().answer(interview, item, Room.RIGHT),
                () -> room.others().answer(interview, item, Room.WRONG));

        assertThat(taken).containsExactlyInAnyOrder(Taken.TAKEN, Taken.NOT_CURRENT);
        assertThat(room.now(interview).items()).hasSize(2);
        assertThat(room.interviews().skip(interview, item)).isEqualTo(Taken.NOT_CURRENT);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<T>> results = new ArrayList<>();
        for (Callable<T> call : List.of(one, other)) {
            results.add(threads.submit(() -> {
                barrier.await();
                return call.call();
            }));
        }
        List<T> all = new ArrayList<>();
        for (Future<T> result : results) {
            all.add(result.get());
        }
        threads.shutdown();
        return all;
    }

    @Test
    void skipped_isWrong_andNoAnswer() {
        Interview interview = room.begun();

        Interview after = room.after(interview, item -> room.interviews().skip(interview, item));

        assertThat(after.items().get(0).skipped()).isTrue();
        assertThat(after.items().get(0).credit()).isZero();
        assertThat(room.answers().lastAnswered(Room.LEARNER)).isEmpty();
    }

    @Test
    void questionThatIsGone_isPassedOver_andDoesNotCount() {
        Interview interview = room.begun();
        Interview.Item item = interview.current().orElseThrow();
        room.remove("T15", item.name());

        assertThat(room.interviews().variant(item)).isEmpty();
        Interview after = room.answered(interview, Room.RIGHT);

        assertThat(after.items().get(0).credit()).isNull();
        assertThat(after.items().get(0).done()).isTrue();
        assertThat(after.items()).hasSize(2);
    }

    @Test
    void code_isHandedIn_once() {
        Interview interview = room.atTheCode(room.begun());
        Interview.Item piece = interview.current().orElseThrow();

        assertThat(room.interviews().keep(interview, piece, "half")).isEqualTo(Taken.TAKEN);
        Interview after = room.after(interview, item -> room.interviews().submit(interview, item, "right"));

        assertThat(room.interviews().submit(interview, piece, "right")).isEqualTo(Taken.NOT_CURRENT);
        assertThat(room.interviews().keep(interview, piece, "later")).isEqualTo(Taken.NOT_CURRENT);
        assertThat(handedIn(piece)).singleElement().satisfies(submission -> {
            assertThat(submission.source()).isEqualTo("right");
            assertThat(submission.id()).isEqualTo(after.items().get(5).submission());
        });
    }

    @Test
    void whatIsNoSource_orNoQuestion_isRefused() {
        Interview begun = room.begun();
        Interview.Item question = begun.current().orElseThrow();
        assertThatThrownBy(() -> room.interviews().keep(begun, question, "x"))
                .hasMessage("item %s is no piece of code".formatted(question.item()));
        Interview interview = room.atTheCode(begun);
        Interview.Item piece = interview.current().orElseThrow();

        assertThatThrownBy(() -> room.interviews().answer(interview, piece, Room.RIGHT))
                .hasMessage("item %s is no question".formatted(piece.item()));
        assertThatThrownBy(() -> room.interviews().keep(interview, piece, "x".repeat(Source.MAX_BYTES + 1)))
                .hasMessage("source is over 65536 bytes");
    }

    @Test
    void timeUp_endsTheInterviewAsOfThen_withoutAVisitor() throws Exception {
        Interview interview = room.atTheCode(room.begun());
        Interview.Item piece = interview.current().orElseThrow();
        room.interviews().keep(interview, piece, "wrong, but there");
        room.interviews().start();

        room.clock.advance(HALF_AN_HOUR.plusSeconds(9));

        Eventually.await("handed in", () -> !handedIn(piece).isEmpty());
        Interview over = room.now(interview);
        assertThat(over.finishedAt()).isEqualTo(interview.endsAt());
        assertThat(over.items().get(5).submission())
                .isEqualTo(handedIn(piece).get(0).id());
        assertThat(handedIn(piece).get(0).source()).isEqualTo("wrong, but there");
    }

    @Test
    void timeUp_whileTheServerIsDown_isSeenAtTheNextStart() throws Exception {
        Interview interview = room.atTheCode(room.begun());
        Interview.Item piece = interview.current().orElseThrow();
        room.interviews().keep(interview, piece, "right");

        room.restart(Duration.ofDays(2));
        room.interviews().start();

        Eventually.await("handed in", () -> !handedIn(piece).isEmpty());
        assertThat(room.now(interview).finishedAt()).isEqualTo(interview.endsAt());
    }

    @Test
    void timeUp_handsInOnce_howeverManySeeIt() throws Exception {
        Interviews others = room.others();
        for (int round = 0; round < 10; round++) {
            Interview interview = room.atTheCode(room.begun());
            Interview.Item piece = interview.current().orElseThrow();
            int before = handedIn(piece).size();
            room.interviews().keep(interview, piece, "typed in round " + round);
            room.clock.advance(HALF_AN_HOUR);

            List<Boolean> overdue = atOnce(() -> endedBy(room.interviews()), () -> endedBy(others));

            assertThat(overdue).containsOnly(true);
            assertThat(handedIn(piece)).hasSize(before + 1);
            assertThat(room.now(interview).items().get(5).submission())
                    .isEqualTo(handedIn(piece).get(0).id());
        }
    }

    private static boolean endedBy(Interviews interviews) {
        interviews.endOverdue();
        return interviews.open(Room.LEARNER).isEmpty();
    }

    @Test
    void timeUp_doesNotHandInWhatWasNotTouched() {
        Interview interview = room.atTheCode(room.begun());
        Interview.Item piece = interview.current().orElseThrow();
        Exercise exercise = room.interviews().exercise(piece).orElseThrow();
        String starter = exercise.starter().replace("\n", "\r\n") + "\r\n";
        assertThat(room.interviews().keep(interview, piece, starter)).isEqualTo(Taken.TAKEN);

        room.clock.advance(HALF_AN_HOUR);

        assertThat(room.now(interview).finished()).isTrue();
        assertThat(handedIn(piece)).isEmpty();
        assertThat(room.now(interview).items().get(5).done()).isFalse();
    }

    @Test
    void timeUp_doesNotHandInABlank() {
        Interview interview = room.atTheCode(room.begun());
        Interview.Item piece = interview.current().orElseThrow();
        room.interviews().keep(interview, piece, " \n\t\n");

        room.clock.advance(HALF_AN_HOUR);

        assertThat(room.now(interview).finished()).isTrue();
        assertThat(handedIn(piece)).isEmpty();
    }

    @Test
    void whatComesAfterTimeIsUp_isNotTaken() {
        Interview interview = room.begun();
        Interview.Item item = interview.current().orElseThrow();
        room.clock.advance(HALF_AN_HOUR);

        assertThat(room.interviews().answer(interview, item, Room.RIGHT)).isEqualTo(Taken.TIME_IS_UP);
        assertThat(room.interviews().skip(interview, item)).isEqualTo(Taken.TIME_IS_UP);
        assertThat(room.interviews().open(Room.LEARNER)).isEmpty();
        assertThat(room.interviews().end(interview)).isFalse();

        assertThat(room.answers().lastAnswered(Room.LEARNER)).isEmpty();
        assertThat(room.now(interview).items()).containsExactly(item);
        assertThat(room.now(interview).finishedAt()).isEqualTo(interview.endsAt());
    }

    @Test
    void answer_inTheLastMillisecond_isTaken() {
        Interview interview = room.begun();
        room.clock.advance(HALF_AN_HOUR.minusMillis(1));

        assertThat(room.answered(interview, Room.RIGHT).items().get(0).credit()).isEqualTo(1);
    }

    @Test
    void end_handsInWhatIsThere_once() {
        Interview interview = room.atTheCode(room.begun());
        Interview.Item piece = interview.current().orElseThrow();
        room.interviews().keep(interview, piece, "right");
        room.clock.advance(Duration.ofMinutes(3));

        assertThat(room.interviews().end(interview)).isTrue();
        assertThat(room.interviews().end(interview)).isFalse();

        assertThat(room.now(interview).finishedAt()).isEqualTo(Room.NOON.plus(Duration.ofMinutes(3)));
        assertThat(handedIn(piece)).hasSize(1);
    }

    @Test
    void fullQueue_refusesALearner_butNotTheClock(@TempDir Path elsewhere) {
        try (Room full = Room.in(elsewhere, new Caps(100, 1, 1, 5))) {
            Interview interview = full.atTheCode(full.begun());
            Interview.Item piece = interview.current().orElseThrow();
            full.grader.hold();
            full.submissions()
                    .submit(Room.LEARNER, full.interviews().exercise(piece).orElseThrow(), "right");
            full.interviews().keep(interview, piece, "wrong");
            Interview kept = full.now(interview);

            assertThatThrownBy(() -> full.interviews().submit(interview, piece, "right"))
                    .isInstanceOf(QueueFull.class);
            assertThatThrownBy(() -> full.interviews().end(interview)).isInstanceOf(QueueFull.class);
            assertThat(full.now(interview)).isEqualTo(kept);
            full.clock.advance(HALF_AN_HOUR);
            full.interviews().endOverdue();

            assertThat(full.submissions().history(Room.LEARNER, piece.name())).hasSize(2);
        }
    }

    @Test
    void pieceOfCode_isNotBegunInTheLastMinutes() {
        Interview interview = room.begun();
        for (int i = 0; i < 4; i++) {
            interview = room.answered(interview, Room.RIGHT);
        }
        room.clock.advance(Duration.ofMinutes(26));

        interview = room.answered(interview, Room.RIGHT);

        assertThat(interview.current().orElseThrow().isQuestion()).isTrue();
    }

    @Test
    void codeSolvedBefore_isLeftForLast() throws Exception {
        Interview first = room.atTheCode(room.begun());
        String slug = first.current().orElseThrow().name();
        Interview after = room.after(first, item -> room.interviews().submit(first, item, "right"));
        String submission = after.items().get(5).submission();
        assertThat(submission).isNotNull();
        Eventually.await(
                "solved",
                () -> !room.submissions().find(submission).orElseThrow().waiting());
        room.interviews().end(after);

        Interview second = room.atTheCode(room.begun());

        assertThat(second.current().orElseThrow().name()).isNotEqualTo(slug);
    }
}
