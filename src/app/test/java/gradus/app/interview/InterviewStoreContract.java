package gradus.app.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.knowledge.Estimate;
import gradus.app.storage.DatabaseContract;
import gradus.app.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class InterviewStoreContract extends DatabaseContract {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");
    private static final Parameters PARAMETERS =
            new Parameters("T15", List.of("convolution", "stride"), new Estimate(-0.9, 0.4), 0.25);

    private InterviewStore store;

    @BeforeEach
    void create() {
        store = new InterviewStore(database());
    }

    private static Interview interview(String id, String learner) {
        Instant end = NOON.plus(Duration.ofMinutes(30));
        return new Interview(id, learner, Role.VISION, 30, 77, NOON, end, null, List.of());
    }

    private static Interview.Item item(int place, String item) {
        return Interview.Item.fresh(place, item, PARAMETERS, 9_007_199_254_740_991L, NOON.plusMillis(place));
    }

    private void write(Consumer<Transaction> work) {
        ask(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    private boolean ask(Function<Transaction, Boolean> work) {
        return database().write(work);
    }

    private void add(Interview interview, Interview.Item... items) {
        write(transaction -> {
            store.add(transaction, interview);
            for (Interview.Item item : items) {
                store.add(transaction, interview.id(), item);
            }
        });
    }

    private Interview.Item stored(int place) {
        return store.find("a").orElseThrow().at(place).orElseThrow();
    }

    @Test
    void interview_comesBackWhole() {
        Interview.Item question = item(1, "question:q");
        Interview.Item piece = item(2, "exercise:e");
        add(interview("a", "ada"), question, piece);

        assertThat(store.find("a"))
                .contains(interview("a", "ada").with(question).with(piece));
        assertThat(store.open("ada")).isEqualTo(store.find("a"));
        assertThat(store.find("b")).isEmpty();
        assertThat(store.open("bob")).isEmpty();
    }

    @Test
    void answer_isKeptOnce() {
        add(interview("a", "ada"), item(1, "question:q"));

        write(transaction -> store.answer(transaction, "a", 1, List.of("1", "反"), 0.5, NOON.plusSeconds(3)));
        write(transaction -> store.answer(transaction, "a", 1, List.of("2"), 1, NOON.plusSeconds(4)));
        write(transaction -> store.pass(transaction, "a", 1, 0.0, NOON.plusSeconds(5)));

        Interview.Item stored = stored(1);
        assertThat(stored.given()).containsExactly("1", "反");
        assertThat(stored.credit()).isEqualTo(0.5);
        assertThat(stored.answeredAt()).isEqualTo(NOON.plusSeconds(3));
        assertThat(stored.source()).isNull();
        assertThat(stored.skipped()).isFalse();
    }

    @Test
    void source_isKeptUntilItIsHandedIn() {
        add(interview("a", "ada"), item(1, "exercise:e"));

        write(transaction -> store.keep(transaction, "a", 1, "class A {}\r\n"));
        assertThat(stored(1).source()).isEqualTo("class A {}\r\n");
        assertThat(stored(1).done()).isFalse();
        write(transaction -> store.submit(transaction, "a", 1, "class B {}", "sub", NOON));
        write(transaction -> store.keep(transaction, "a", 1, "class C {}"));

        assertThat(stored(1).source()).isEqualTo("class B {}");
        assertThat(stored(1).submission()).isEqualTo("sub");
        assertThat(stored(1).credit()).isNull();
        assertThat(stored(1).done()).isTrue();
        assertThat(stored(1).skipped()).isFalse();
    }

    @Test
    void passedOver_isSkippedOnlyWithACredit() {
        add(interview("a", "ada"), item(1, "question:q"), item(2, "question:r"));

        write(transaction -> store.pass(transaction, "a", 1, 0.0, NOON));
        write(transaction -> store.pass(transaction, "a", 2, null, NOON));

        assertThat(stored(1).skipped()).isTrue();
        assertThat(stored(2).skipped()).isFalse();
        assertThat(stored(2).done()).isTrue();
    }

    @Test
    void interview_isFinishedOnce() {
        add(interview("a", "ada"));

        assertThat(ask(transaction -> store.finish(transaction, "a", NOON))).isTrue();
        assertThat(ask(transaction -> store.finish(transaction, "a", NOON.plusSeconds(1))))
                .isFalse();
        assertThat(ask(transaction -> store.finish(transaction, "b", NOON))).isFalse();

        assertThat(store.find("a").orElseThrow().finishedAt()).isEqualTo(NOON);
        assertThat(store.open("ada")).isEmpty();
    }

    @Test
    void secondOpenInterview_isRefused_ofTheSameLearnerOnly() {
        add(interview("a", "ada"));
        add(interview("b", "bob"));

        assertThatThrownBy(() -> add(interview("c", "ada"))).isInstanceOf(JdbiException.class);
        write(transaction -> store.finish(transaction, "a", NOON));
        add(interview("c", "ada"));

        assertThat(store.open("ada").orElseThrow().id()).isEqualTo("c");
    }

    @Test
    void sameItemTwice_isRefused() {
        assertThatThrownBy(() -> add(interview("a", "ada"), item(1, "question:q"), item(2, "question:q")))
                .isInstanceOf(JdbiException.class);
    }

    @Test
    void overdue_areThoseWhoseTimeIsUp_andThatWereNotEnded() {
        add(interview("a", "ada"));
        add(interview("b", "bob"));
        Instant end = NOON.plus(Duration.ofMinutes(30));

        assertThat(store.overdue(end.minusMillis(1))).isEmpty();
        assertThat(store.overdue(end)).containsExactly("a", "b");
        write(transaction -> store.finish(transaction, "a", end));
        assertThat(store.overdue(end)).containsExactly("b");
    }

    @Test
    void finished_areNewestFirst() {
        for (int i = 1; i <= 3; i++) {
            String id = "i" + i;
            Instant start = NOON.plusSeconds(i);
            add(new Interview(id, "ada", Role.SEQUENCE, 60, 1, start, start.plusSeconds(3600), null, List.of()));
            write(transaction -> store.finish(transaction, id, start));
        }
        add(interview("open", "ada"));

        assertThat(store.finished("ada", 2)).extracting(Interview::id).containsExactly("i3", "i2");
        assertThat(store.finished("bob", 2)).isEmpty();
    }
}
