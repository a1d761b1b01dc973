package gradus.app.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.MadeUpBank;
import gradus.app.MadeUpExercise;
import gradus.app.SteppedClock;
import gradus.app.Verdicts;
import gradus.app.answer.Answered;
import gradus.app.bank.Bank;
import gradus.app.bank.Variant;
import gradus.app.catalogue.Catalogue;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.app.storage.DatabaseContract;
import gradus.app.submission.Submission;
import gradus.wire.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest extends DatabaseContract {

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T10:00:00Z"));

    @TempDir
    private Path home;

    private Bank bank;
    private Knowledge knowledge;

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }

    @BeforeEach
    void create() {
        bank = MadeUpBank.in(home);
        MadeUpExercise.in(home, "chain-rule");
        Catalogue catalogue = Catalogue.open(home, spec -> {
            throw new UnsupportedOperationException();
        });
        knowledge = new Knowledge(database(), bank.concepts(), catalogue::find, clock);
    }

    private Mastery mastery(String concept) {
        return knowledge.of("ada").stream()
                .filter(mastery -> mastery.concept().id().equals(concept))
                .findFirst()
                .orElseThrow();
    }

    private void answer(String learner, String id, boolean right) {
        Variant variant = Variant.of(bank.find(id).orElseThrow(), 1);
        List<String> given = right ? variant.right() : List.of("999");
        database().write(transaction -> {
            knowledge.answered(
                    transaction,
                    new Answered(
                            learner,
                            variant.question(),
                            1,
                            given,
                            variant.mark(given),
                            Answered.Place.QUIZ,
                            "quiz-1",
                            Duration.ofSeconds(20),
                            clock.instant()));
            return learner;
        });
    }

    private void submit(Verdict verdict) {
        Submission submission = new Submission(
                "s", "ada", "chain-rule", 1, "source", clock.instant(), verdict.suite(), verdict, clock.instant());
        database().write(transaction -> {
            knowledge.graded(transaction, submission);
            return submission;
        });
    }

    @Test
    void nothing_isKnownOfWhoHasDoneNothing() {
        assertThat(knowledge.of("ada")).hasSize(3).allSatisfy(mastery -> {
            assertThat(mastery.known()).isFalse();
            assertThat(mastery.evidence()).isZero();
            assertThat(mastery.value()).isEqualTo(0.5);
        });
    }

    @Test
    void answers_moveTheirConceptsOnly() {
        answer("ada", "a-number", true);
        assertThat(mastery("vector-norm").value()).isGreaterThan(0.5);
        assertThat(mastery("vector-norm").answers()).isEqualTo(1);
        assertThat(mastery("softmax").evidence()).isZero();
        double once = mastery("vector-norm").value();
        answer("ada", "a-number", false);
        assertThat(mastery("vector-norm").value()).isLessThan(once);
        assertThat(knowledge.of("bob"))
                .allSatisfy(mastery -> assertThat(mastery.evidence()).isZero());
    }

    @Test
    void manyRightAnswers_areEnoughToSaySo_andTimeTakesItBack() {
        for (int i = 0; i < 8; i++) {
            answer("ada", "a-number", true);
        }
        assertThat(mastery("vector-norm").known()).isTrue();
        assertThat(mastery("vector-norm").low())
                .isLessThan(mastery("vector-norm").value());
        assertThat(mastery("vector-norm").high())
                .isGreaterThan(mastery("vector-norm").value());
        clock.advance(Duration.ofDays(400));
        assertThat(mastery("vector-norm").known()).isFalse();
    }

    @Test
    void difficulty_isLearnedFromEverybody() {
        for (int i = 0; i < 12; i++) {
            answer("learner-" + i, "a-number", false);
        }
        Estimate first = Item.of(bank.find("a-number").orElseThrow()).first();
        Estimate now = Objects.requireNonNull(knowledge.difficulties().get(Item.question("a-number")));
        assertThat(now.mean()).isGreaterThan(first.mean() + 0.5);
        assertThat(now.variance()).isLessThan(first.variance());
    }

    @Test
    void verdicts_count_theLaterTriesLess() {
        submit(Verdicts.wrong(1));
        double first = mastery("chain-rule").ability().mean();
        submit(Verdicts.wrong(2));
        double second = mastery("chain-rule").ability().mean();
        assertThat(first).isNegative();
        assertThat(second).isBetween(1.7 * first, first);
        assertThat(mastery("chain-rule").verdicts()).isEqualTo(2);
        submit(Verdicts.accepted(3));
        assertThat(mastery("chain-rule").ability().mean()).isGreaterThan(second);
    }

    @Test
    void verdictsThatTellNothing_countNothing() {
        submit(Verdicts.compileError(1));
        submit(Verdicts.graderFault(2));
        submit(Verdicts.forbidden(3));
        assertThat(mastery("chain-rule").evidence()).isZero();
    }

    @Test
    void solvingAgainAtOnce_tellsNothing_butSomeDaysLaterItDoes() {
        submit(Verdicts.accepted(1));
        Estimate solved = mastery("chain-rule").ability();
        submit(Verdicts.accepted(2));
        assertThat(mastery("chain-rule").ability()).isEqualTo(solved);
        clock.advance(Duration.ofDays(3));
        submit(Verdicts.accepted(3));
        assertThat(mastery("chain-rule").ability().mean()).isGreaterThan(solved.mean());
        assertThat(mastery("chain-rule").verdicts()).isEqualTo(2);
    }
}
