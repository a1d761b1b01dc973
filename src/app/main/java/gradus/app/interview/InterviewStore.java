package gradus.app.interview;

import gradus.app.answer.Given;
import gradus.app.knowledge.Estimate;
import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The tables of interviews and their items. */
final class InterviewStore {

    private final Database database;

    InterviewStore(Database database) {
        this.database = database;
    }

    void add(Transaction transaction, Interview interview) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO interview (id, learner, role, minutes, seed, started_at, ends_at)
                        VALUES (:id, :learner, :role, :minutes, :seed, :startedAt, :endsAt)
                        """)
                .bind("id", interview.id())
                .bind("learner", interview.learner())
                .bind("role", interview.role().id())
                .bind("minutes", interview.minutes())
                .bind("seed", interview.seed())
                .bind("startedAt", interview.startedAt().toEpochMilli())
                .bind("endsAt", interview.endsAt().toEpochMilli())
                .execute();
    }

    void add(Transaction transaction, String interview, Interview.Item item) {
        Parameters parameters = item.parameters();
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO interview_item (interview, place, item, topic, concepts, difficulty_mean,
                            difficulty_variance, guess, seed, shown_at)
                        VALUES (:interview, :place, :item, :topic, :concepts, :mean, :variance, :guess, :seed, :shownAt)
                        """)
                .bind("interview", interview)
                .bind("place", item.place())
                .bind("item", item.item())
                .bind("topic", parameters.topic())
                .bind("concepts", String.join(" ", parameters.concepts()))
                .bind("mean", parameters.difficulty().mean())
                .bind("variance", parameters.difficulty().variance())
                .bind("guess", parameters.guess())
                .bind("seed", item.seed())
                .bind("shownAt", item.shownAt().toEpochMilli())
                .execute();
    }

    Optional<Interview> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    Optional<Interview> find(Transaction transaction, String id) {
        return find(transaction.handle(), id);
    }

    private static Optional<Interview> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM interview WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> interview(handle, row))
                .findOne();
    }

    /** Returns the learner's interview that has not been ended, if there is one. */
    Optional<Interview> open(String learner) {
        return database.read(handle -> open(handle, learner));
    }

    Optional<Interview> open(Transaction transaction, String learner) {
        return open(transaction.handle(), learner);
    }

    private static Optional<Interview> open(Handle handle, String learner) {
        return handle.createQuery("SELECT * FROM interview WHERE learner = :learner AND finished_at IS NULL")
                .bind("learner", learner)
                .map((row, context) -> interview(handle, row))
                .findOne();
    }

    /** Returns the interviews whose time is up at {@code now}, and that have not been ended. */
    List<String> overdue(Instant now) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id FROM interview WHERE finished_at IS NULL AND ends_at <= :now ORDER BY id")
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list());
    }

    /** Returns the learner's interviews that have ended, newest first. */
    List<Interview> finished(String learner, int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM interview WHERE learner = :learner AND finished_at IS NOT NULL
                        ORDER BY started_at DESC, id DESC LIMIT :most
                        """)
                .bind("learner", learner)
                .bind("most", most)
                .map((row, context) -> interview(handle, row))
                .list());
    }

    private static Interview interview(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Interview(
                id,
                row.getString("learner"),
                Role.of(row.getString("role")).orElseThrow(),
                row.getInt("minutes"),
                row.getLong("seed"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                instant(row, "finished_at"),
                items(handle, id));
    }

    private static List<Interview.Item> items(Handle handle, String interview) {
        return handle.createQuery("SELECT * FROM interview_item WHERE interview = :interview ORDER BY place")
                .bind("interview", interview)
                .map((row, context) -> item(row))
                .list();
    }

    private static Interview.Item item(ResultSet row) throws SQLException {
        String item = row.getString("item");
        String given = row.getString("given");
        boolean question = gradus.app.knowledge.Item.isQuestion(item);
        return new Interview.Item(
                row.getInt("place"),
                item,
                parameters(row),
                row.getLong("seed"),
                Instant.ofEpochMilli(row.getLong("shown_at")),
                question && given != null ? Given.of(given) : List.of(),
                question ? null : given,
                credit(row),
                row.getString("submission"),
                instant(row, "answered_at"));
    }

    private static @Nullable Double credit(ResultSet row) throws SQLException {
        double credit = row.getDouble("credit");
        return row.wasNull() ? null : credit;
    }

    private static Parameters parameters(ResultSet row) throws SQLException {
        return new Parameters(
                row.getString("topic"),
                List.of(row.getString("concepts").split(" ", -1)),
                new Estimate(row.getDouble("difficulty_mean"), row.getDouble("difficulty_variance")),
                row.getDouble("guess"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Keeps what is typed for a piece of code that is not done. */
    void keep(Transaction transaction, String interview, int place, String source) {
        item(transaction, interview, place, "given = :source")
                .bind("source", source)
                .execute();
    }

    /** Notes an answer to a question that is not done. */
    void answer(Transaction transaction, String interview, int place, List<String> given, double credit, Instant at) {
        item(transaction, interview, place, "given = :given, credit = :credit, answered_at = :at")
                .bind("given", Given.text(given))
                .bind("credit", credit)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** Notes that a piece of code that is not done is handed in. */
    void submit(Transaction transaction, String interview, int place, String source, String submission, Instant at) {
        item(transaction, interview, place, "given = :source, submission = :submission, answered_at = :at")
                .bind("source", source)
                .bind("submission", submission)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** Notes that what is not done is passed over; {@code credit} is null if that is not the learner's doing. */
    void pass(Transaction transaction, String interview, int place, @Nullable Double credit, Instant at) {
        item(transaction, interview, place, "credit = :credit, answered_at = :at")
                .bind("credit", credit)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    private static Update item(Transaction transaction, String interview, int place, String change) {
        return transaction
                .handle()
                .createUpdate("UPDATE interview_item SET " + change
                        + " WHERE interview = :interview AND place = :place AND answered_at IS NULL")
                .bind("interview", interview)
                .bind("place", place);
    }

    /** Ends an interview, once, and returns whether it had not been ended. */
    boolean finish(Transaction transaction, String id, Instant at) {
        return transaction
                        .handle()
                        .createUpdate("UPDATE interview SET finished_at = :at WHERE id = :id AND finished_at IS NULL")
                        .bind("id", id)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }
}
