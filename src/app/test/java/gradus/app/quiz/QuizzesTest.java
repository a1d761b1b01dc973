package gradus.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.MadeUpBank;
import gradus.app.SteppedClock;
import gradus.app.answer.Answers;
import gradus.app.bank.Bank;
import gradus.app.bank.NotAnAnswer;
import gradus.app.bank.Variant;
import gradus.app.knowledge.Knowledge;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.app.storage.DatabaseContract;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizzesTest extends DatabaseContract {

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong seeds = new AtomicLong(7);

    @TempDir
    private Path home;

    private Bank bank;
    private Quizzes quizzes;

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }

    @BeforeEach
    void create() {
        bank = MadeUpBank.in(home);
        quizzes = quizzes();
    }

    private Quizzes quizzes() {
        Knowledge knowledge = new Knowledge(database(), bank.concepts(), slug -> Optional.empty(), clock);
        return new Quizzes(
                database(),
                bank,
                new Answers(database(), List.of(knowledge)),
                knowledge,
                clock,
                () -> "quiz-" + ids.incrementAndGet(),
                seeds::getAndIncrement);
    }

    private Quiz start(Quiz.Choice choice, String topic, int length) {
        return quizzes.start("ada", new Quizzes.Wish(choice, topic, length, Quiz.Feedback.NOW))
                .orElseThrow();
    }

    private Quiz again(Quiz quiz) {
        return quizzes.find("ada", quiz.id()).orElseThrow();
    }

    private void answer(Quiz quiz, int place, boolean right) {
        Quiz now = again(quiz);
        Quiz.Item item = now.at(place).orElseThrow();
        Variant variant = quizzes.variant(item).orElseThrow();
        quizzes.answer(now, item, variant, right ? variant.right() : wrong(variant));
    }

    private static List<String> wrong(Variant variant) {
        return switch (variant.sight("en").form()) {
            case NUMBER, TEXT -> List.of("12345");
            case FORMULA -> List.of("y + 1");
            case ORDER, MATCH -> {
                List<String> right = variant.right();
                yield List.of(right.get(1), right.get(0), right.get(2));
            }
            default -> List.of(variant.right().contains("0") ? "1" : "0");
        };
    }

    @Test
    void topic_asksOfThatTopicOnly_easyOnesFirst() {
        Quiz quiz = start(Quiz.Choice.TOPIC, "T01", 5);
        assertThat(quiz.items()).hasSize(5).extracting(Quiz.Item::question).doesNotHaveDuplicates();
        List<String> difficulties = quiz.items().stream()
                .map(item -> bank.find(item.question()).orElseThrow())
                .peek(question -> assertThat(question.topic()).isEqualTo("T01"))
                .map(question -> question.difficulty().name())
                .toList();
        assertThat(difficulties).containsExactly("EASY", "EASY", "MEDIUM", "MEDIUM", "HARD");
    }

    @Test
    void mixed_takesTurnsAmongTopics_andWhatWasNotSeenLately() {
        Quiz first = start(Quiz.Choice.MIXED, "", 6);
        assertThat(first.items().stream()
                        .map(item -> bank.find(item.question()).orElseThrow().topic())
                        .filter("T01"::equals))
                .hasSize(3);
        first.items().forEach(item -> answer(first, item.place(), true));
        clock.advance(Duration.ofHours(1));
        Quiz second = start(Quiz.Choice.MIXED, "", 5);
        assertThat(second.items())
                .extracting(Quiz.Item::question)
                .doesNotContainAnyElementsOf(
                        first.items().stream().map(Quiz.Item::question).toList());
    }

    @Test
    void weak_asksAboutWhatWentWrong() {
        Quiz quiz = start(Quiz.Choice.TOPIC, "T07", 6);
        quiz.items().forEach(item -> answer(quiz, item.place(), false));
        Quiz norms = start(Quiz.Choice.TOPIC, "T01", 5);
        norms.items().forEach(item -> answer(norms, item.place(), true));
        clock.advance(Duration.ofHours(1));
        Quiz weak = start(Quiz.Choice.WEAK, "", 5);
        assertThat(weak.items())
                .allSatisfy(item -> assertThat(
                                bank.find(item.question()).orElseThrow().concepts())
                        .containsExactly("chain-rule"));
    }

    @Test
    void answers_areKeptOneByOne_andTheFirstCounts() {
        Quiz quiz = start(Quiz.Choice.MIXED, "", 5);
        answer(quiz, 1, true);
        answer(quiz, 1, false);
        answer(quiz, 2, false);
        // another process that opens the same database
        quizzes = quizzes();
        Quiz later = again(quiz);
        assertThat(later.answered()).isEqualTo(2);
        assertThat(later.right()).isEqualTo(1);
        assertThat(later.next().orElseThrow().place()).isEqualTo(3);
        assertThat(later.finished()).isFalse();
        assertThat(later.items())
                .extracting(Quiz.Item::seed)
                .isEqualTo(quiz.items().stream().map(Quiz.Item::seed).toList());
    }

    @Test
    void lastAnswer_finishes_andAFinishedQuizTakesNoMore() {
        Quiz quiz = start(Quiz.Choice.MIXED, "", 5);
        for (int place = 1; place <= 5; place++) {
            answer(quiz, place, place % 2 == 0);
        }
        assertThat(again(quiz).finished()).isTrue();
        assertThat(again(quiz).right()).isEqualTo(2);

        Quiz ended = start(Quiz.Choice.MIXED, "", 5);
        quizzes.end(ended);
        answer(ended, 1, true);
        assertThat(again(ended).answered()).isZero();
        assertThat(again(ended).finished()).isTrue();
    }

    @Test
    void answerThatIsNone_isRefused_andNothingIsKept() {
        Quiz quiz = start(Quiz.Choice.TOPIC, "T01", 5);
        Quiz.Item item = quiz.items().get(0);
        Variant variant = quizzes.variant(item).orElseThrow();
        assertThatThrownBy(() -> quizzes.answer(quiz, item, variant, List.of())).isInstanceOf(NotAnAnswer.class);
        assertThat(again(quiz).answered()).isZero();
    }

    @Test
    void quiz_isItsLearners() {
        Quiz quiz = start(Quiz.Choice.MIXED, "", 5);
        assertThat(quizzes.find("bob", quiz.id())).isEmpty();
        assertThat(quizzes.newest("bob", 5)).isEmpty();
        assertThat(quizzes.newest("ada", 5)).extracting(Quiz::id).containsExactly(quiz.id());
    }

    @Test
    void wish_thatNothingFits_startsNothing() {
        assertThat(quizzes.start("ada", new Quizzes.Wish(Quiz.Choice.TOPIC, "T20", 5, Quiz.Feedback.END)))
                .isEmpty();
        assertThatThrownBy(() -> new Quizzes.Wish(Quiz.Choice.MIXED, "", 4, Quiz.Feedback.NOW))
                .hasMessageContaining("length 4");
    }
}
