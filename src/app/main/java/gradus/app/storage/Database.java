package gradus.app.storage;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
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
        return open(new Sqlite(folder.path().resolve("gradus.db")), folder.path());
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

    /** Runs {@code work} in one transaction; an exception rolls all of it back. */
    public <T> T write(Function<Transaction, T> work) {
        return writes.inTransaction(handle -> work.apply(new Transaction(handle)));
    }

    /** Runs {@code work}, which can not write. */
    public <T> T read(Function<Handle, T> work) {
        return reads.withHandle(work::apply);
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
