package gradus.app.storage;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database: transactions that write, and reads that no writer blocks. */
public final class Database implements AutoCloseable {

    private final Dialect dialect;
    private final HikariDataSource writePool;
    private final HikariDataSource readPool;
    private final Jdbi writes;
    private final Jdbi reads;

    private Database(Dialect dialect, HikariDataSource writePool, HikariDataSource readPool) {
        this.dialect = dialect;
        this.writePool = writePool;
        this.readPool = readPool;
        this.writes = Jdbi.create(writePool);
        this.reads = Jdbi.create(readPool);
    }

    /** Opens the database in {@code folder} and brings its tables up to date. */
    public static Database open(DataFolder folder) {
        return open(folder, new Sqlite(file(folder)));
    }

    /** Opens the database in {@code folder} for a test: waits for a lock or a connection only so long. */
    public static Database open(DataFolder folder, Duration patience) {
        return open(folder, new Sqlite(file(folder), patience));
    }

    private static Path file(DataFolder folder) {
        return folder.path().resolve("gradus.db");
    }

    private static Database open(DataFolder folder, Sqlite dialect) {
        // the driver unpacks its native part, and a process that is killed does not clean up
        System.setProperty("org.sqlite.tmpdir", folder.scratch().toString());
        return open(dialect, folder.path());
    }

    private static Database open(Dialect dialect, Path folder) {
        HikariDataSource writePool = null;
        try {
            writePool = new HikariDataSource(dialect.writePool());
            Flyway.configure()
                    .dataSource(writePool)
                    .locations(dialect.migrations())
                    .load()
                    .migrate();
            return new Database(dialect, writePool, new HikariDataSource(dialect.readPool()));
        } catch (RuntimeException e) {
            if (writePool != null) {
                writePool.close();
            }
            throw new DataFault("the database in %s can not be opened: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /**
     * Runs {@code work} in one transaction; an exception rolls all of it back.
     *
     * @throws StorageFault if the database takes nothing at the moment; nothing is stored then
     */
    public <T> T write(Function<Transaction, T> work) {
        try {
            return writes.inTransaction(handle -> work.apply(new Transaction(handle)));
        } catch (RuntimeException e) {
            throw named(e);
        }
    }

    /**
     * Runs {@code work}, which can not write.
     *
     * @throws StorageFault if the database can not be read at the moment
     */
    public <T> T read(Function<Handle, T> work) {
        try {
            return reads.withHandle(work::apply);
        } catch (RuntimeException e) {
            throw named(e);
        }
    }

    /** Returns a {@link StorageFault} if {@code e} is one in the wrapping of a library, else {@code e}. */
    RuntimeException named(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            StorageFault.Reason reason = cause instanceof SQLException failure ? dialect.reason(failure) : null;
            if (reason != null) {
                return new StorageFault(reason, cause);
            }
        }
        return e;
    }

    DataSource writeSource() {
        return writePool;
    }

    JdbcCustomization jobs() {
        return dialect.jobs();
    }

    @Override
    public void close() {
        readPool.close();
        writePool.close();
    }
}
