package gradus.app.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.app.Eventually;
import gradus.app.interview.InterviewReport.Earlier;
import gradus.app.interview.InterviewReport.OfConcept;
import gradus.app.interview.InterviewReport.OfTopic;
import gradus.app.interview.InterviewReport.Outcome;
import gradus.app.interview.InterviewReport.Result;
import gradus.app.interview.InterviewReport.Study;
import gradus.app.knowledge.Estimate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says. The expected numbers were computed apart from this code, from the model in the theory of operation. */
class InterviewReportTest {

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

    private InterviewReport report(Interview interview) {
        return room.interviews().report(Room.LEARNER, interview.id()).orElseThrow();
    }

    private static Score overall(InterviewReport report) {
        return Objects.requireNonNull(report.overall());
    }

    private static Parameters parameters(String topic, String concept, double difficulty, double guess) {
        return new Parameters(topic, List.of(concept), new Estimate(difficulty, 0.5), guess);
    }

    /** An easy question right, a hard one of the same topic wrong, a piece of code that gets 2 of 5 points, one not reached. */
    private Interview worked() throws InterruptedException {
        InterviewStore store = new InterviewStore(room.database());
        Instant start = Room.NOON;
        Interview interview = new Interview(
                "worked", Room.LEARNER, Role.VISION, 30, 1, start, start.plusSeconds(1800), null, List.of());
        String submission = room.database().write(transaction -> {
            store.add(transaction, interview);
            List<Interview.Item> items = List.of(
                    Interview.Item.fresh(1, "question:gone-1", parameters("T15", "t15-a", -1, 0.02), 1, start),
                    Interview.Item.fresh(2, "question:gone-2", parameters("T15", "t15-a", 1, 0.02), 2, start),
                    Interview.Item.fresh(3, "exercise:pool", parameters("T16", "t16-b", 0, 0), 3, start),
                    Interview.Item.fresh(4, "question:gone-3", parameters("T14", "t14-a", 0, 0.02), 4, start));
            items.forEach(item -> store.add(transaction, "worked", item));
            store.answer(transaction, "worked", 1, List.of("1"), 1, start);
            store.answer(transaction, "worked", 2, List.of("2"), 0, start);
            String handedIn = room.submissions()
                    .submit(
                            transaction,
                            Room.LEARNER,
                            room.interviews().exercise(items.get(2)).orElseThrow(),
                            "wrong")
                    .id();
            store.submit(transaction, "worked", 3, "wrong", handedIn, start);
            store.finish(transaction, "worked", start.plusSeconds(600));
            return handedIn;
        });
        room.submissions().announce();
        Eventually.await(
                "graded",
                () -> !room.submissions().find(submission).orElseThrow().waiting());
        return interview;
    }

    @Test
    void scores_areThoseOfTheModel() throws Exception {
        InterviewReport report = report(worked());

        Score overall = overall(report);
        assertThat(report.pending()).isFalse();
        assertThat(overall.items()).isEqualTo(3);
        assertThat(overall.ability().mean()).isEqualTo(-0.081387, within(1e-5));
        assertThat(overall.ability().variance()).isEqualTo(0.806698, within(1e-5));
        assertThat(overall.value()).isEqualTo(0.481774, within(1e-5));
        assertThat(overall.low()).isEqualTo(0.173809, within(1e-5));
        assertThat(overall.high()).isEqualTo(0.801563, within(1e-5));
        assertThat(overall.enough()).isTrue();
    }

    @Test
    void topicsAndConcepts_areScoredByTheirItems_andOneItemIsTooLittle() throws Exception {
        InterviewReport report = report(worked());

        assertThat(report.topics()).extracting(topic -> topic.topic().id()).containsExactly("T15", "T16");
        Score convolution = report.topics().get(0).score();
        assertThat(convolution.items()).isEqualTo(2);
        assertThat(convolution.value()).isEqualTo(0.498343, within(1e-5));
        assertThat(convolution.low()).isEqualTo(0.163247, within(1e-5));
        assertThat(convolution.high()).isEqualTo(0.834680, within(1e-5));
        assertThat(convolution.enough()).isTrue();
        Score pooling = report.topics().get(1).score();
        assertThat(pooling.value()).isEqualTo(0.477279, within(1e-5));
        assertThat(pooling.enough()).isFalse();
        assertThat(report.concepts())
                .extracting(concept -> concept.concept().id())
                .containsExactly("t15-a", "t16-b");
        assertThat(report.concepts())
                .extracting(OfConcept::score)
                .isEqualTo(report.topics().stream().map(OfTopic::score).toList());
    }

    @Test
    void items_sayWhatCameOfThem() throws Exception {
        List<Result> items = report(worked()).items();

        assertThat(items)
                .extracting(Result::outcome)
                .containsExactly(Outcome.RIGHT, Outcome.WRONG, Outcome.PARTLY, Outcome.NOT_REACHED);
        assertThat(items).extracting(Result::credit).containsExactly(1.0, 0.0, 0.4, null);
        assertThat(items.get(2).submission()).isNotNull();
    }

    @Test
    void interviewWithoutAnswers_hasNoScores_notOneHalf() {
        Interview interview = room.begun();
        room.clock.advance(Duration.ofMinutes(31));

        InterviewReport report = report(interview);

        assertThat(report.overall()).isNull();
        assertThat(report.topics()).isEmpty();
        assertThat(report.concepts()).isEmpty();
        assertThat(report.study()).isEmpty();
        assertThat(report.items()).extracting(Result::outcome).containsExactly(Outcome.NOT_REACHED);
        assertThatThrownBy(() -> new Score(Estimate.PRIOR, 0))
                .hasMessage("items (0) must be positive: no evidence is no score");
    }

    @Test
    void oneAnswer_isTooLittleEvidence() {
        Interview interview = room.answered(room.begun(), Room.RIGHT);
        room.interviews().end(interview);

        assertThat(overall(report(interview)).enough()).isFalse();
    }

    @Test
    void submissionWithoutVerdict_isPending_andThenCounts() throws Exception {
        room.grader.hold();
        Interview before = room.atTheCode(room.begun());
        Interview interview = room.after(before, item -> room.interviews().submit(before, item, "right"));
        room.interviews().end(interview);

        InterviewReport pending = report(interview);
        assertThat(pending.pending()).isTrue();
        assertThat(pending.items().get(5).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(overall(pending).items()).isEqualTo(5);
        room.grader.release();

        Eventually.await("graded", () -> !report(interview).pending());
        assertThat(report(interview).items().get(5).outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(overall(report(interview)).items()).isEqualTo(6);
        assertThat(overall(report(interview)).value())
                .isGreaterThan(overall(pending).value());
    }

    @Test
    void codeThatDoesNotCompile_hasNoCredit() throws Exception {
        Interview before = room.atTheCode(room.begun());
        Interview interview = room.after(before, item -> room.interviews().submit(before, item, "broken"));
        room.interviews().end(interview);

        Eventually.await("graded", () -> !report(interview).pending());

        assertThat(report(interview).items().get(5).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(report(interview).items().get(5).credit()).isZero();
    }

    @Test
    void skipped_countsAsWrong_andWhatIsGone_doesNotCount() {
        Interview begun = room.begun();
        Interview skipped = room.after(begun, item -> room.interviews().skip(begun, item));
        Interview.Item second = skipped.current().orElseThrow();
        room.remove(second.parameters().topic(), second.name());
        Interview gone = room.answered(skipped, Room.RIGHT);
        room.interviews().end(gone);

        InterviewReport report = report(gone);

        assertThat(report.items())
                .extracting(Result::outcome)
                .containsExactly(Outcome.SKIPPED, Outcome.NOT_COUNTED, Outcome.NOT_REACHED);
        assertThat(overall(report).items()).isEqualTo(1);
        assertThat(overall(report).value()).isLessThan(0.5);
    }

    @Test
    void earlierInterviews_ofTheSameRole_areCompared() {
        Interview first = ended(Room.WRONG, Role.VISION);
        ended(Room.WRONG, Role.GENERALIST);
        Interview empty = room.begun();
        room.interviews().end(empty);
        room.clock.advance(Duration.ofDays(1));
        Interview last = ended(Room.RIGHT, Role.VISION);

        InterviewReport report = report(last);

        assertThat(report.earlier()).extracting(Earlier::id).containsExactly(first.id());
        assertThat(report.earlier().get(0).overall()).isEqualTo(overall(report(first)));
        assertThat(report.earlier().get(0).overall().value())
                .isLessThan(overall(report).value());
        assertThat(report(first).earlier()).isEmpty();
    }

    private Interview ended(List<String> given, Role role) {
        Interview interview = room.interviews().start(Room.LEARNER, role, 30).orElseThrow();
        for (int i = 0; i < 4; i++) {
            interview = room.answered(interview, given);
        }
        room.interviews().end(interview);
        room.clock.advance(Duration.ofMinutes(1));
        return interview;
    }

    @Test
    void study_isLowestFirst_butNothingBeforeWhatItNeeds() {
        Interview interview = room.begun();
        while (interview.questions() < 12) {
            Interview now = interview;
            Interview.Item item = now.current().orElseThrow();
            Predicate<Interview.Item> known =
                    asked -> asked.parameters().topic().equals("T14");
            interview = item.isQuestion()
                    ? room.answered(now, known.test(item) ? Room.RIGHT : Room.WRONG)
                    : room.after(now, piece -> room.interviews().skip(now, piece));
        }
        room.interviews().end(interview);

        List<Study> study = report(interview).study();

        assertThat(study)
                .extracting(item -> item.concept().id())
                .contains("t15-a", "t15-b", "t16-a", "t16-b")
                .noneMatch(concept -> concept.startsWith("t14"));
        List<String> order = study.stream().map(item -> item.concept().id()).toList();
        assertThat(order.indexOf("t15-a")).isLessThan(order.indexOf("t15-b"));
        assertThat(order.indexOf("t16-a")).isLessThan(order.indexOf("t16-b"));
        assertThat(study).allMatch(item -> item.score().value() < 0.75);
        Study convolution = study.get(order.indexOf("t15-a"));
        assertThat(convolution.exercises())
                .extracting(exercise -> exercise.slug())
                .containsExactly("conv");
        assertThat(convolution.quizTopic()).isEqualTo("T15");
        assertThat(study.get(order.indexOf("t15-b")).exercises()).isEmpty();
    }

    @Test
    void whoKnowsAll_hasNothingToStudy() {
        Interview interview = ended(Room.RIGHT, Role.VISION);

        assertThat(report(interview).study()).isEmpty();
    }
}
