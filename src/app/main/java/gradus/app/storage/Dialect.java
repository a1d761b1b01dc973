package gradus.app.storage;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What differs between databases. */
interface Dialect {

    /** Returns the settings of the pool whose transactions may write. */
    HikariConfig writePool();

    /** Returns the settings of the pool that can only read. */
    HikariConfig readPool();

    /** Returns the class-path folder of the migrations. */
    String migrations();

    /** Returns why the database takes nothing at the moment, or null if {@code failure} is about something else. */
    StorageFault.@Nullable Reason reason(SQLException failure);

    /** Returns how db-scheduler is to talk to it. */
    JdbcCustomization jobs();
}
