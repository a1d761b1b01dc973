package gradus.app.review;

import gradus.app.answer.Given;
import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The tables of cards, ratings and turns. */
final class ReviewStore {

    /** A card and what it is of. */
    record Row(String item, Card card, String raisedBy) {}

    /** A card's turn on the page. */
    record Turn(
            String item,
            long seed,
            Instant shownAt,
            @Nullable List<String> given,
            Duration took) {}

    /** A rating as it is written down; {@code atReview} if the learner gave it at her reviews. */
    record Log(String item, Rating rating, boolean atReview, Card before, Card after, Duration took, Instant at) {}

    private final Database database;

    ReviewStore(Database database) {
        this.database = database;
    }

    Optional<Row> find(Transaction transaction, String learner, String item) {
        return find(transaction.handle(), learner, item);
    }

    Optional<Row> find(String learner, String item) {
        return database.read(handle -> find(handle, learner, item));
    }

    private static Optional<Row> find(Handle handle, String learner, String item) {
        return handle.createQuery("SELECT * FROM review_card WHERE learner = :learner AND item = :item")
                .bind("learner", learner)
                .bind("item", item)
                .map((row, context) -> row(row))
                .findOne();
    }

    /** Returns the cards that are due by {@code end}, those first that have waited longest. */
    List<Row> due(String learner, Instant end) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM review_card WHERE learner = :learner AND due_at <= :end ORDER BY due_at, item
                        """)
                .bind("learner", learner)
                .bind("end", end.toEpochMilli())
                .map((row, context) -> row(row))
                .list());
    }

    int count(String learner) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM review_card WHERE learner = :learner")
                .bind("learner", learner)
                .mapTo(Integer.class)
                .one());
    }

    private static Row row(ResultSet row) throws SQLException {
        double stability = row.getDouble("stability");
        Memory memory = row.wasNull() ? null : new Memory(stability, row.getDouble("difficulty"));
        long reviewedAt = row.getLong("reviewed_at");
        Instant reviewed = row.wasNull() ? null : Instant.ofEpochMilli(reviewedAt);
        Card card = new Card(
                Card.State.valueOf(row.getString("state")),
                row.getInt("step"),
                memory,
                reviewed,
                Instant.ofEpochMilli(row.getLong("due_at")));
        return new Row(row.getString("item"), card, row.getString("raised_by"));
    }

    void save(Transaction transaction, String learner, Row row) {
        Instant reviewedAt = row.card().reviewedAt();
        Update update = transaction.handle().createUpdate("""
                INSERT INTO review_card (learner, item, state, step, stability, difficulty, reviewed_at, due_at, raised_by)
                VALUES (:learner, :item, :state, :step, :stability, :difficulty, :reviewedAt, :dueAt, :raisedBy)
                ON CONFLICT (learner, item) DO UPDATE SET state = excluded.state, step = excluded.step,
                    stability = excluded.stability, difficulty = excluded.difficulty,
                    reviewed_at = excluded.reviewed_at, due_at = excluded.due_at, raised_by = excluded.raised_by
                """);
        bind(update, row.card().memory())
                .bind("learner", learner)
                .bind("item", row.item())
                .bind("state", row.card().state().name())
                .bind("step", row.card().step())
                .bind("reviewedAt", reviewedAt == null ? null : reviewedAt.toEpochMilli())
                .bind("dueAt", row.card().dueAt().toEpochMilli())
                .bind("raisedBy", row.raisedBy())
                .execute();
    }

    private static Update bind(Update update, @Nullable Memory memory) {
        return update.bind("stability", memory == null ? null : memory.stability())
                .bind("difficulty", memory == null ? null : memory.difficulty());
    }

    void log(Transaction transaction, String learner, Log log) {
        Instant last = log.before().reviewedAt();
        Update update = transaction.handle().createUpdate("""
                INSERT INTO review_log (learner, item, rating, at_review, state, stability, difficulty, elapsed_days,
                    scheduled_seconds, millis, reviewed_at)
                VALUES (:learner, :item, :rating, :atReview, :state, :stability, :difficulty, :elapsed, :scheduled, :millis, :at)
                """);
        bind(update, log.before().memory())
                .bind("learner", learner)
                .bind("item", log.item())
                .bind("rating", log.rating().number())
                .bind("atReview", log.atReview())
                .bind("state", log.before().state().name())
                .bind(
                        "elapsed",
                        last == null ? null : Duration.between(last, log.at()).toDays())
                .bind(
                        "scheduled",
                        Duration.between(log.at(), log.after().dueAt()).toSeconds())
                .bind("millis", log.took().toMillis())
                .bind("at", log.at().toEpochMilli())
                .execute();
    }

    Optional<Turn> turn(String learner) {
        return database.read(handle -> turn(handle, learner));
    }

    Optional<Turn> turn(Transaction transaction, String learner) {
        return turn(transaction.handle(), learner);
    }

    private static Optional<Turn> turn(Handle handle, String learner) {
        return handle.createQuery("SELECT * FROM review_turn WHERE learner = :learner")
                .bind("learner", learner)
                .map((row, context) -> {
                    String given = row.getString("given");
                    return new Turn(
                            row.getString("item"),
                            row.getLong("seed"),
                            Instant.ofEpochMilli(row.getLong("shown_at")),
                            given == null ? null : Given.of(given),
                            Duration.ofMillis(row.getLong("millis")));
                })
                .findOne();
    }

    void saveTurn(Transaction transaction, String learner, Turn turn) {
        List<String> given = turn.given();
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO review_turn (learner, item, seed, shown_at, given, millis)
                        VALUES (:learner, :item, :seed, :shownAt, :given, :millis)
                        ON CONFLICT (learner) DO UPDATE SET item = excluded.item, seed = excluded.seed,
                            shown_at = excluded.shown_at, given = excluded.given, millis = excluded.millis
                        """)
                .bind("learner", learner)
                .bind("item", turn.item())
                .bind("seed", turn.seed())
                .bind("shownAt", turn.shownAt().toEpochMilli())
                .bind("given", given == null ? null : Given.text(given))
                .bind("millis", turn.took().toMillis())
                .execute();
    }

    /**
     * Keeps the answer to the card whose turn it is.
     *
     * @return whether it is that card's turn, and there was no answer yet
     */
    boolean answerTurn(Transaction transaction, String learner, String item, List<String> given, Duration took) {
        return transaction
                        .handle()
                        .createUpdate("""
                                UPDATE review_turn SET given = :given, millis = :millis
                                WHERE learner = :learner AND item = :item AND given IS NULL
                                """)
                        .bind("learner", learner)
                        .bind("item", item)
                        .bind("given", Given.text(given))
                        .bind("millis", took.toMillis())
                        .execute()
                == 1;
    }

    /**
     * Ends a card's turn.
     *
     * @return whether it was its turn
     */
    boolean endTurn(Transaction transaction, String learner, String item) {
        return transaction
                        .handle()
                        .createUpdate("DELETE FROM review_turn WHERE learner = :learner AND item = :item")
                        .bind("learner", learner)
                        .bind("item", item)
                        .execute()
                == 1;
    }

    /** Returns how many ratings the learner has given at her reviews since {@code start}. */
    int ratedSince(String learner, Instant start) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM review_log
                        WHERE learner = :learner AND reviewed_at >= :start AND at_review
                        """)
                .bind("learner", learner)
                .bind("start", start.toEpochMilli())
                .mapTo(Integer.class)
                .one());
    }
}
