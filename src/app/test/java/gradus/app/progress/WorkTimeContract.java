package gradus.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.storage.DatabaseContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class WorkTimeContract extends DatabaseContract {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private WorkTime work;

    @BeforeEach
    void create() {
        work = new WorkTime(database());
    }

    private void works(long seconds) {
        works("chain-rule", seconds);
    }

    private void works(String slug, long seconds) {
        database().write(transaction -> {
            work.worked(transaction, "ada", slug, START.plusSeconds(seconds));
            return slug;
        });
    }

    private void graded(boolean solved, long seconds) {
        ProgressStore progress = new ProgressStore(database());
        database().write(transaction -> {
            progress.count(transaction, "ada", "chain-rule", 5, solved, START.plusSeconds(seconds));
            return solved;
        });
    }

    private Duration worked() {
        return work.of("ada").getOrDefault("chain-rule", Duration.ofDays(-1));
    }

    @Test
    void firstEvent_isABeginning() {
        works(0);

        assertThat(worked()).isEqualTo(Duration.ZERO);
        assertThat(work.of("bob")).isEmpty();
    }

    @Test
    void timeBetweenEvents_isAddedUp_withoutPauses() {
        works(0);
        works(10);
        works(10 + 299);
        works(10 + 299 + 300);
        works(10 + 299 + 300 + 5);

        assertThat(worked()).isEqualTo(Duration.ofSeconds(10 + 299 + 5));
    }

    @Test
    void eventsOutOfOrder_areNotCountedTwice() {
        works(0);
        works(100);
        works(40);
        works(120);

        assertThat(worked()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void exercises_areCountedApart() {
        works(0);
        works("other", 60);
        works(90);

        assertThat(work.of("ada"))
                .containsEntry("chain-rule", Duration.ofSeconds(90))
                .containsEntry("other", Duration.ZERO);
    }

    @Test
    void whatIsSolved_isNotCountedAnyMore() {
        works(0);
        works(60);
        graded(false, 60);
        works(90);
        graded(true, 90);
        works(100);

        assertThat(worked()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void whatWasSolvedBeforeTimeWasCounted_hasNone() {
        graded(true, 0);
        works(10);

        assertThat(work.of("ada")).isEmpty();
    }
}
