package gradus.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.Eventually;
import gradus.app.SteppedClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobQueueTest {

    private static final JobQueue.Settings SETTINGS =
            new JobQueue.Settings("work", 2, Duration.ofMillis(10), Duration.ofMillis(40));

    @TempDir
    private Path path;

    private final List<String> done = new CopyOnWriteArrayList<>();
    private DataFolder folder;
    private Database database;

    @BeforeEach
    void open() {
        folder = DataFolder.take(path);
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    private JobQueue queue(java.util.function.Consumer<String> work) {
        return new JobQueue(database, SETTINGS, work, Clock.systemUTC());
    }

    private void add(JobQueue queue, String id) {
        add(queue, id, JobQueue.priorityOfTurn(0));
    }

    private void add(JobQueue queue, String id, int priority) {
        database.write(transaction -> {
            queue.add(transaction, id, priority);
            return id;
        });
        queue.announce();
    }

    private int rows() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM scheduled_tasks")
                .mapTo(int.class)
                .one());
    }

    @Test
    void job_isDoneOnce_andItsRowIsRemoved() throws Exception {
        try (JobQueue queue = queue(done::add)) {
            queue.start();
            add(queue, "a");
            add(queue, "b");
            Eventually.await("both done", () -> done.size() == 2 && rows() == 0);
        }
        assertThat(done).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void job_ofATransactionThatIsRolledBack_isNever() {
        try (JobQueue queue = queue(done::add)) {
            assertThatThrownBy(() -> database.write(transaction -> {
                        queue.add(transaction, "a", 0);
                        throw new IllegalStateException("made up");
                    }))
                    .hasMessage("made up");
        }
        assertThat(rows()).isZero();
    }

    @Test
    void job_thatFails_isDoneAgainUntilItIsDone() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (JobQueue queue = queue(id -> {
            if (tries.incrementAndGet() < 6) {
                throw new IllegalStateException("made up");
            }
            done.add(id);
        })) {
            queue.start();
            add(queue, "a");
            Eventually.await("done and removed", () -> done.size() == 1 && rows() == 0);
        }
        assertThat(tries).hasValue(6);
    }

    @Test
    void job_thatADeadProcessHadBegun_isDoneAfterTheNextStart() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (JobQueue queue = queue(id -> begun.countDown())) {
            // as if the process had died in the midst of the work
            add(queue, "a");
        }
        database.write(
                transaction -> transaction
                        .handle()
                        .execute(
                                "UPDATE scheduled_tasks SET picked = true, picked_by = 'dead', last_heartbeat = execution_time"));

        try (JobQueue queue = queue(done::add)) {
            queue.start();
            Eventually.await("done", () -> done.size() == 1 && rows() == 0);
        }
        assertThat(begun.getCount()).isEqualTo(1);
    }

    @Test
    void jobs_areDoneByPriority_thenInTheOrderTheyCameIn() throws Exception {
        JobQueue.Settings oneAtATime = new JobQueue.Settings("work", 1, Duration.ofMillis(10), Duration.ofMillis(40));
        SteppedClock clock = new SteppedClock(Instant.parse("2026-11-20T20:00:00Z"));
        try (JobQueue queue = new JobQueue(database, oneAtATime, done::add, clock)) {
            add(queue, "batch", JobQueue.priorityOfBatch());
            add(queue, "third turn", JobQueue.priorityOfTurn(3));
            add(queue, "first turn", JobQueue.priorityOfTurn(1));
            clock.advance(Duration.ofMillis(1));
            add(queue, "first turn, later", JobQueue.priorityOfTurn(1));
            queue.start();
            Eventually.await("all done", () -> done.size() == 4 && rows() == 0);
        }
        assertThat(done).containsExactly("first turn", "first turn, later", "third turn", "batch");
    }

    @Test
    void close_letsWhatHasBegunFinish() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayFinish = new CountDownLatch(1);
        JobQueue queue = queue(id -> {
            begun.countDown();
            try {
                mayFinish.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            done.add(id);
        });
        queue.start();
        add(queue, "a");
        begun.await();
        Thread closing = new Thread(queue::close);
        closing.start();
        mayFinish.countDown();
        closing.join();

        assertThat(done).containsExactly("a");
        assertThat(rows()).isZero();
    }

    @Test
    void retries_comeWithGrowingDelays_upToALimit() {
        JobQueue.Settings settings = new JobQueue.Settings("work", 1, Duration.ofSeconds(1), Duration.ofMinutes(10));

        assertThat(List.of(0, 1, 2, 3, 9, 10, 1_000_000))
                .extracting(settings::retryAfter)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(512),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10));
    }

    @Test
    void settings_withoutThreads_areRefused() {
        assertThatThrownBy(() -> new JobQueue.Settings("work", 0, Duration.ZERO, Duration.ZERO))
                .hasMessage("threads (0) must be positive");
    }
}
