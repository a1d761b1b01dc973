package gradus.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private Path path;

    private DataFolder folder;
    private Database database;

    @BeforeEach
    void open() {
        folder = DataFolder.take(path);
        database = Database.open(folder);
        insert("count", "0");
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    private void insert(String slug, String source) {
        database.write(transaction -> transaction
                .handle()
                .createUpdate("INSERT INTO draft (learner, slug, source, typed_at) VALUES ('l', :slug, :source, 0)")
                .bind("slug", slug)
                .bind("source", source)
                .execute());
    }

    private static int count(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT source FROM draft WHERE slug = 'count'")
                .mapTo(int.class)
                .one();
    }

    private int countAndAddOne() {
        return database.write(transaction -> transaction
                .handle()
                .createUpdate("UPDATE draft SET source = :next WHERE slug = 'count'")
                .bind("next", String.valueOf(count(transaction) + 1))
                .execute());
    }

    /** With SQLite's default transactions about a tenth of these fail with SQLITE_BUSY, whatever the timeout. */
    @Test
    void transactions_thatReadAndThenWrite_loseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            tasks.add(this::countAndAddOne);
        }
        for (Future<Integer> done : threads.invokeAll(tasks)) {
            assertThat(done.get()).isEqualTo(1);
        }
        threads.shutdown();

        assertThat(database.<Integer>write(DatabaseTest::count)).isEqualTo(400);
    }

    @Test
    void transaction_thatThrows_isRolledBackWhole() {
        assertThatThrownBy(() -> database.write(transaction -> {
                    transaction.handle().execute("UPDATE draft SET source = '7' WHERE slug = 'count'");
                    throw new IllegalStateException("made up");
                }))
                .hasMessage("made up");

        assertThat(database.<Integer>write(DatabaseTest::count)).isZero();
    }

    @Test
    void reader_canNotWrite() {
        assertThatThrownBy(() -> database.read(handle -> handle.execute("DELETE FROM draft")))
                .isInstanceOf(JdbiException.class);
    }

    @Test
    void reader_isNotBlockedByAWriter() {
        int seen = database.write(transaction -> {
            transaction.handle().execute("UPDATE draft SET source = '7' WHERE slug = 'count'");
            return database.read(handle -> handle.createQuery("SELECT source FROM draft WHERE slug = 'count'")
                    .mapTo(int.class)
                    .one());
        });

        assertThat(seen).isZero();
    }

    @Test
    void data_isThereAfterReopening() {
        database.close();
        database = Database.open(folder);

        assertThat(database.<Integer>write(DatabaseTest::count)).isZero();
    }
}
