package gradus.app.owndata;

import gradus.app.storage.Database;
import gradus.app.submission.StoredVerdict;
import gradus.wire.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables that hold something of a learner, and their rows. */
final class OwnDataStore {

    /** A table: its name, and where and in which order its rows of a learner are. */
    record Table(String name, String from) {}

    /** All of them. A test reads the schema, and fails if there is one more. */
    static final List<Table> TABLES = List.of(
            own("submission", "submitted_at, id"),
            own("draft", "slug"),
            own("progress", "slug"),
            own("exercise_work", "slug"),
            own("hint_opened", "opened_at, slug, hint"),
            own("given_up", "given_up_at, slug"),
            own("piece", "joined_at, slug, suite"),
            own("answer", "answered_at, id"),
            own("ability", "concept"),
            own("exercise_evidence", "slug"),
            own("review_card", "item"),
            own("review_log", "reviewed_at, id"),
            own("review_turn", "item"),
            own("quiz", "started_at, id"),
            partOf("quiz", "quiz_item"),
            own("interview", "started_at, id"),
            partOf("interview", "interview_item"),
            own("regrade_audit", "id"),
            own("setting", "name"));

    private static Table own(String name, String order) {
        return new Table(name, "%1$s WHERE %1$s.learner = :learner ORDER BY %2$s".formatted(name, order));
    }

    private static Table partOf(String whole, String name) {
        return new Table(
                name,
                "%2$s JOIN %1$s ON %1$s.id = %2$s.%1$s WHERE %1$s.learner = :learner ORDER BY %1$s.started_at, %1$s.id, place"
                        .formatted(whole, name));
    }

    private final Database database;

    OwnDataStore(Database database) {
        this.database = database;
    }

    /**
     * Gives the learner's rows of {@code table} to {@code rows}, without the column that says whose they are.
     *
     * @param verdicts what becomes of the verdict on an exercise
     */
    void read(String learner, Table table, BiFunction<String, Verdict, Object> verdicts, Rows rows) {
        database.read(handle -> handle.createQuery("SELECT %s.* FROM %s".formatted(table.name(), table.from()))
                .bind("learner", learner)
                .scanResultSet((results, context) -> {
                    pass(results.get(), verdicts, rows);
                    return table;
                }));
    }

    private static void pass(ResultSet row, BiFunction<String, Verdict, Object> verdicts, Rows rows)
            throws SQLException {
        ResultSetMetaData about = row.getMetaData();
        List<Integer> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int column : IntStream.rangeClosed(1, about.getColumnCount()).toArray()) {
            if (!about.getColumnName(column).equals("learner")) {
                columns.add(column);
                names.add(about.getColumnName(column));
            }
        }
        try {
            rows.columns(names);
            while (row.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    values.add(value(row, columns.get(i), names.get(i), verdicts));
                }
                rows.row(values);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static @Nullable Object value(
            ResultSet row, int column, String name, BiFunction<String, Verdict, Object> verdicts) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        if (name.equals("verdict")) {
            return verdicts.apply(row.getString("slug"), StoredVerdict.fromJson(row.getString(column)));
        }
        if (name.equals("at") || name.endsWith("_at")) {
            return Instant.ofEpochMilli(row.getLong(column));
        }
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> row.getLong(column);
            case Types.DOUBLE, Types.REAL, Types.FLOAT -> row.getDouble(column);
            default -> row.getString(column);
        };
    }
}
