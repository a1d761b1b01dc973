package gradus.app.storage;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * SQLite in a file.
 *
 * @param patience how long one waits for the write lock, and how long for a connection
 */
record Sqlite(Path file, Duration patience) implements Dialect {

    /** One writer at a time is all that SQLite has; the second connection lets the job queue poll meanwhile. */
    private static final int WRITERS = 2;

    private static final int READERS = 4;

    // see sqlite.org/rescode.html; the low byte of an extended code is the primary one
    private static final int PRIMARY = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int IO_ERROR = 10;
    private static final int FULL = 13;
    private static final int CAN_NOT_OPEN = 14;

    /** Creates the database of {@code file} for a server: a long write is over by then, and a browser still waits. */
    Sqlite(Path file) {
        this(file, Duration.ofSeconds(10));
    }

    @Override
    public HikariConfig writePool() {
        HikariConfig config = pool("write", WRITERS);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        config.addDataSourceProperty("foreign_keys", "true");
        return config;
    }

    @Override
    public HikariConfig readPool() {
        HikariConfig config = pool("read", READERS);
        config.setConnectionInitSql("PRAGMA query_only = 1");
        return config;
    }

    private HikariConfig pool(String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        // a connection to a file does not go stale
        config.setMaxLifetime(0);
        config.setConnectionTimeout(patience.toMillis());
        config.addDataSourceProperty("busy_timeout", Long.toString(patience.toMillis()));
        config.addDataSourceProperty("synchronous", "NORMAL");
        return config;
    }

    @Override
    public String migrations() {
        return "classpath:db/migration/sqlite";
    }

    @Override
    public StorageFault.@Nullable Reason reason(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException) {
            return StorageFault.Reason.BUSY;
        }
        return switch (failure.getErrorCode() & PRIMARY) {
            case BUSY, LOCKED -> StorageFault.Reason.BUSY;
            case FULL -> StorageFault.Reason.FULL;
            case IO_ERROR, CAN_NOT_OPEN -> StorageFault.Reason.UNUSABLE;
            default -> null;
        };
    }

    @Override
    public JdbcCustomization jobs() {
        return new SqliteJdbcCustomization();
    }
}
