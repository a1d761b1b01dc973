package gradus.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.storage.DatabaseContract;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ProgressStoreContract extends DatabaseContract {

    private static final Instant FIRST = Instant.parse("2026-11-20T12:00:01Z");
    private static final Instant SECOND = FIRST.plusSeconds(1);
    private static final Instant THIRD = FIRST.plusSeconds(2);

    private ProgressStore store;

    @BeforeEach
    void create() {
        store = new ProgressStore(database());
    }

    private void count(int score, boolean solved, Instant submittedAt) {
        database().write(transaction -> {
            store.count(transaction, "ada", "chain-rule", score, solved, submittedAt);
            return score;
        });
    }

    private ProgressStore.Row row() {
        ProgressStore.Row row = store.of("ada").get("chain-rule");
        assertThat(row).isNotNull();
        return row;
    }

    @Test
    void nothingTried_hasNoRow() {
        assertThat(store.of("ada")).isEmpty();
    }

    @Test
    void try_isCounted_withoutASolution() {
        count(3, false, FIRST);

        assertThat(row()).isEqualTo(new ProgressStore.Row("chain-rule", 1, 3, null, FIRST));
        assertThat(store.of("bob")).isEmpty();
    }

    @Test
    void bestScore_firstSolution_andLastTry_areKept() {
        count(3, false, FIRST);
        count(10, true, SECOND);
        count(0, false, THIRD);

        assertThat(row()).isEqualTo(new ProgressStore.Row("chain-rule", 3, 10, SECOND, THIRD));
    }

    @Test
    void order_ofGrading_doesNotMatter() {
        count(10, true, THIRD);
        count(10, true, FIRST);
        count(4, false, SECOND);

        assertThat(row()).isEqualTo(new ProgressStore.Row("chain-rule", 3, 10, FIRST, THIRD));
    }
}
