package gradus.app.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * Copies of a SQLite database: made while a server writes to it, and put back in its place.
 *
 * <p>A backup is one file, whole by itself: SQLite writes it in one read transaction ({@code VACUUM INTO}), so it holds the
 * state of one moment. It is written beside its place and moved there when it has been checked; whatever goes wrong
 * before leaves nothing changed.
 */
public final class Backup {

    private static final String DATABASE = "gradus.db";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Clock clock;

    /** Creates the means to make and restore backups. */
    public Backup(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a backup holds.
     *
     * @param bytes the size of its file
     * @param submissions how many submissions
     * @param waiting how many of them have no verdict yet
     * @param drafts how many drafts
     * @param learners how many learners have progress
     */
    public record Contents(long bytes, int submissions, int waiting, int drafts, int learners) {}

    /**
     * Copies the database in the folder {@code data} to {@code target}; a server may be writing to it meanwhile.
     *
     * @param overwrite whether {@code target} may exist
     * @throws DataFault if there is no database, if the target can not be written or must not be overwritten, or if the
     *     copy is not sound
     */
    public Contents make(Path data, Path target, boolean overwrite) {
        Path database = data.resolve(DATABASE);
        if (!Files.isRegularFile(database)) {
            throw new DataFault("there is no database in %s; name the data folder with --data".formatted(data));
        }
        if (Files.isDirectory(target)) {
            throw new DataFault("%s is a folder; name a file".formatted(target));
        }
        if (target.toAbsolutePath().normalize().equals(database.toAbsolutePath().normalize())) {
            throw new DataFault("%s is the database itself; name another file".formatted(target));
        }
        if (!overwrite && Files.exists(target)) {
            throw new DataFault("%s exists; name another file, or overwrite it with --force".formatted(target));
        }
        Path unfinished = beside(target, "unfinished");
        try {
            copy(database, unfinished);
            Contents contents = check(unfinished, "the copy of " + database);
            moveIntoPlace(unfinished, target);
            return contents;
        } catch (SQLException e) {
            throw new DataFault("the database %s can not be copied: %s".formatted(database, e.getMessage()), e);
        } catch (IOException e) {
            throw new DataFault("%s can not be written: %s".formatted(target, e.getMessage()), e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    /**
     * Puts the backup {@code source} in the place of the database in {@code folder}, which this process holds.
     *
     * @return what is in place now, and where the database is kept that was there before
     * @throws DataFault if the source is not a sound database of this version of Gradus or an earlier one
     */
    public Restored restore(Path source, DataFolder folder) {
        Path database = folder.path().resolve(DATABASE);
        Path unfinished = beside(database, "unfinished");
        try {
            if (!Files.isRegularFile(source)) {
                throw new DataFault("there is no file %s".formatted(source));
            }
            requireSqlite(source);
            if (Files.exists(with(source, "-wal"))) {
                throw new DataFault(
                        "%s is a database in use, not a backup: a log lies beside it; make a backup of it first"
                                .formatted(source));
            }
            Files.copy(source, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Contents contents = check(unfinished, source.toString());
            Optional<Path> before = setAside(database);
            moveIntoPlace(unfinished, database);
            return new Restored(contents, before);
        } catch (SQLException e) {
            throw new DataFault("%s is not a sound database: %s".formatted(source, e.getMessage()), e);
        } catch (IOException e) {
            throw new DataFault("%s can not be put into %s: %s".formatted(source, folder.path(), e.getMessage()), e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    /**
     * What {@link #restore} did.
     *
     * @param contents what is in place now
     * @param before where the database is kept that was there before; empty if there was none
     */
    public record Restored(Contents contents, Optional<Path> before) {}

    private static void copy(Path database, Path target) throws SQLException {
        try (Connection connection = open(database);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, target.toString());
            vacuum.execute();
        }
    }

    private static Connection open(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        // a mistyped name is not to become an empty database
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return DriverManager.getConnection("jdbc:sqlite:" + database, config.toProperties());
    }

    private static void requireSqlite(Path file) throws IOException {
        byte[] expected = "SQLite format 3\0".getBytes(US_ASCII);
        try (var in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(expected.length), expected)) {
                throw new DataFault("%s is not a backup of Gradus: it is no SQLite database".formatted(file));
            }
        }
    }

    private Contents check(Path file, String name) throws SQLException, IOException {
        try (Connection connection = open(file)) {
            requireSound(connection, name);
            requireKnownVersion(connection, file, name);
            return new Contents(
                    Files.size(file),
                    count(connection, "SELECT COUNT(*) FROM submission"),
                    count(connection, "SELECT COUNT(*) FROM submission WHERE verdict IS NULL"),
                    count(connection, "SELECT COUNT(*) FROM draft"),
                    count(connection, "SELECT COUNT(DISTINCT learner) FROM progress"));
        }
    }

    private static void requireSound(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String verdict = result.next() ? result.getString(1) : "nothing was checked";
            if (!verdict.equals("ok")) {
                throw new DataFault("%s is damaged: %s".formatted(name, verdict));
            }
        }
    }

    private static void requireKnownVersion(Connection connection, Path file, String name) throws SQLException {
        if (count(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'flyway_schema_history'") == 0) {
            throw new DataFault("%s is not a backup of Gradus: it is a database of something else".formatted(name));
        }
        MigrationVersion newest = newestKnown(file);
        String found = text(
                connection,
                "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL"
                        + " ORDER BY installed_rank DESC LIMIT 1");
        if (found == null) {
            throw new DataFault("%s is not a backup of Gradus: it has no version".formatted(name));
        }
        if (MigrationVersion.fromVersion(found).compareTo(newest) > 0) {
            throw new DataFault(
                    "%s was made by a later version of Gradus (database version %s, this one knows %s); use that"
                            .formatted(name, found, newest));
        }
    }

    private static MigrationVersion newestKnown(Path file) {
        MigrationInfo[] known = Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations(new Sqlite(file).migrations())
                .load()
                .info()
                .all();
        return Arrays.stream(known)
                .filter(migration -> migration.getScript() != null && migration.getPhysicalLocation() != null)
                .filter(migration -> !migration.getPhysicalLocation().isEmpty())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static @Nullable String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        }
    }

    /**
     * Keeps a copy of the database with the log that belongs to it, then removes the log: beside another database it would
     * be taken for that one's.
     */
    private Optional<Path> setAside(Path database) throws IOException {
        if (!Files.exists(database)) {
            return Optional.empty();
        }
        Path kept = beside(database, "before-restore");
        for (String part : List.of("", "-wal")) {
            Path from = with(database, part);
            if (Files.exists(from)) {
                Files.copy(from, with(kept, part));
            }
        }
        Files.deleteIfExists(with(database, "-wal"));
        Files.deleteIfExists(with(database, "-shm"));
        return Optional.of(kept);
    }

    /** Returns the file that SQLite keeps beside {@code database} under the same name with {@code ending}. */
    private static Path with(Path database, String ending) {
        return database.resolveSibling(database.getFileName() + ending);
    }

    private static void moveIntoPlace(Path finished, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path beside(Path target, String what) {
        return target.toAbsolutePath()
                .resolveSibling(target.getFileName() + "." + what + "-" + STAMP.format(clock.instant()));
    }

    private static void deleteQuietly(Path unfinished) {
        for (String part : List.of("", "-wal", "-shm", "-journal")) {
            try {
                Files.deleteIfExists(with(unfinished, part));
            } catch (IOException e) {
                unfinished.toFile().deleteOnExit();
            }
        }
    }
}
