package gradus.app.storage;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;

/** SQLite in a file. */
record Sqlite(Path file) implements Dialect {

    /** One writer at a time is all that SQLite has; the second connection lets the job queue poll meanwhile. */
    private static final int WRITERS = 2;

    private static final int READERS = 4;

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
        config.addDataSourceProperty("busy_timeout", "10000");
        config.addDataSourceProperty("synchronous", "NORMAL");
        return config;
    }

    @Override
    public String migrations() {
        return "classpath:db/migration/sqlite";
    }

    @Override
    public JdbcCustomization jobs() {
        return new SqliteJdbcCustomization();
    }
}
