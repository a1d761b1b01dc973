package gradus.app.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.Verdicts;
import gradus.app.storage.DatabaseContract;
import gradus.wire.verdict.Verdict;
import java.time.Instant;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SubmissionStoreContract extends DatabaseContract {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    private SubmissionStore store;

    @BeforeEach
    void create() {
        store = new SubmissionStore(database());
    }

    private static Submission waiting(String id, int number, String source) {
        return new Submission(id, "ada", "chain-rule", number, source, NOON, null, null, null);
    }

    private void insert(Submission submission) {
        database().write(transaction -> {
            store.insert(transaction, submission, 0);
            return submission;
        });
    }

    private boolean setVerdict(String id, Verdict verdict, Instant at) {
        return database().write(transaction -> store.setVerdict(transaction, id, verdict, at));
    }

    @Test
    void submission_comesBackWhole() {
        Submission submission = waiting("a", 1, "class A {}\n\t// 反向 😀 'quoted' \"and\" %s \\ \r\n");
        insert(submission);

        assertThat(store.find("a")).contains(submission);
        assertThat(store.find("b")).isEmpty();
    }

    @Test
    void verdict_isWrittenOnce() {
        insert(waiting("a", 1, "x"));

        assertThat(setVerdict("a", Verdicts.wrong(7), NOON.plusMillis(30))).isTrue();
        assertThat(setVerdict("a", Verdicts.accepted(8), NOON.plusMillis(60))).isFalse();
        assertThat(setVerdict("unknown", Verdicts.accepted(8), NOON)).isFalse();

        assertThat(store.find("a"))
                .contains(new Submission(
                        "a", "ada", "chain-rule", 1, "x", NOON, "suite-1", Verdicts.wrong(7), NOON.plusMillis(30)));
    }

    private boolean replace(GivenVerdict before, GivenVerdict after) {
        return database().write(transaction -> store.replaceVerdict(transaction, "a", before, after));
    }

    @Test
    void verdict_isReplacedOnlyWhereItIsTheOneThatIsMeant() {
        GivenVerdict first = new GivenVerdict(Verdicts.wrong(7), NOON.plusMillis(30));
        GivenVerdict second = new GivenVerdict(Verdicts.bySuite(Verdicts.accepted(7), "suite-2"), NOON.plusMillis(60));
        GivenVerdict laterOnly = new GivenVerdict(first.verdict(), NOON.plusMillis(31));
        GivenVerdict otherSuite = new GivenVerdict(Verdicts.bySuite(first.verdict(), "suite-2"), first.at());
        insert(waiting("a", 1, "x"));
        assertThat(replace(first, second)).isFalse();
        setVerdict("a", first.verdict(), first.at());

        assertThat(replace(laterOnly, second)).isFalse();
        assertThat(replace(otherSuite, second)).isFalse();
        assertThat(replace(first, second)).isTrue();
        assertThat(replace(first, second)).isFalse();

        assertThat(store.find("a"))
                .contains(new Submission(
                        "a", "ada", "chain-rule", 1, "x", NOON, "suite-2", second.verdict(), second.at()));
    }

    @Test
    void numbers_goOnFromTheLast_ofTheSameLearnerAndExercise() {
        insert(waiting("a", 1, "x"));
        insert(waiting("b", 2, "x"));

        assertThat(nextNumber("ada", "chain-rule")).isEqualTo(3);
        assertThat(nextNumber("ada", "other")).isEqualTo(1);
        assertThat(nextNumber("bob", "chain-rule")).isEqualTo(1);
    }

    private int nextNumber(String learner, String slug) {
        return database().write(transaction -> store.nextNumber(transaction, learner, slug));
    }

    @Test
    void sameIdOrNumber_isRefused() {
        insert(waiting("a", 1, "x"));

        assertThatThrownBy(() -> insert(waiting("a", 2, "x"))).isInstanceOf(JdbiException.class);
        assertThatThrownBy(() -> insert(waiting("b", 1, "x"))).isInstanceOf(JdbiException.class);
    }

    @Test
    void history_isNewestFirst_betweenLimits() {
        for (int number = 1; number <= 5; number++) {
            insert(waiting("id" + number, number, "x"));
        }

        assertThat(store.history("ada", "chain-rule", Integer.MAX_VALUE, Integer.MAX_VALUE))
                .extracting(Submission::number)
                .containsExactly(5, 4, 3, 2, 1);
        assertThat(store.history("ada", "chain-rule", 4, 2))
                .extracting(Submission::number)
                .containsExactly(3, 2);
        assertThat(store.history("ada", "chain-rule", 1, 2)).isEmpty();
        assertThat(store.history("bob", "chain-rule", 9, 9)).isEmpty();
    }
}
