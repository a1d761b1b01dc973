package gradus.app.regrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.app.submission.GivenVerdict;
import gradus.app.submission.StoredVerdict;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of moves: what plans are about. Learner and number are the submission's own and stay in its table. */
final class MoveStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A move with its verdicts whole.
     *
     * @param move the move
     * @param before the verdict that the dry run found
     * @param after the verdict by the tests of the plan; null while there is none
     * @param appliedAt when {@code after} was given to the submission; null if it never was
     */
    record Whole(
            Move move,
            GivenVerdict before,
            @Nullable Verdict after,
            @Nullable Instant appliedAt) {}

    private final Database database;

    MoveStore(Database database) {
        this.database = database;
    }

    /** Adds a move for each submission that was graded by other tests than the plan's, and returns how many. */
    int insertAll(Transaction transaction, Plan plan) {
        return transaction
                .handle()
                .createUpdate("""
                        INSERT INTO regrade_move (plan, place, submission, state, before_verdict, before_kind,
                            before_score, before_max_score, before_suite, before_graded_at)
                        SELECT :plan, ROW_NUMBER() OVER (ORDER BY learner, number) - 1, id, :pending, verdict, kind,
                            score, max_score, suite, graded_at
                        FROM submission WHERE slug = :slug AND verdict IS NOT NULL AND suite <> :suite
                        """)
                .bind("plan", plan.id())
                .bind("pending", Move.State.PENDING.id())
                .bind("slug", plan.slug())
                .bind("suite", plan.suite())
                .execute();
    }

    /** Returns how many submissions to an exercise were graded by other tests than those of {@code suite}. */
    int outdated(String slug, String suite) {
        return database.read(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM submission WHERE slug = :slug AND verdict IS NOT NULL AND suite <> :suite")
                .bind("slug", slug)
                .bind("suite", suite)
                .mapTo(int.class)
                .one());
    }

    /** Returns how many submissions have a verdict by other tests than the plan's that the plan has not seen. */
    int unseen(Transaction transaction, Plan plan) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT COUNT(*) FROM submission
                        LEFT JOIN regrade_move ON regrade_move.plan = :plan AND regrade_move.submission = submission.id
                        WHERE submission.slug = :slug AND submission.verdict IS NOT NULL
                            AND ((regrade_move.plan IS NULL AND submission.suite <> :suite)
                                OR submission.graded_at <> regrade_move.before_graded_at
                                OR submission.suite <> regrade_move.before_suite)
                        """)
                .bind("plan", plan.id())
                .bind("slug", plan.slug())
                .bind("suite", plan.suite())
                .mapTo(int.class)
                .one();
    }

    /** Returns how many applied moves of a plan are still what their submissions have. */
    int standing(Transaction transaction, String plan) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT COUNT(*) FROM regrade_move JOIN submission ON submission.id = regrade_move.submission
                        WHERE plan = :plan AND state = :applied AND submission.graded_at = applied_at
                        """)
                .bind("plan", plan)
                .bind("applied", Move.State.APPLIED.id())
                .mapTo(int.class)
                .one();
    }

    Optional<Integer> next(Transaction transaction, String plan, Move.State state) {
        return transaction
                .handle()
                .createQuery("SELECT place FROM regrade_move WHERE plan = :plan AND state = :state"
                        + " ORDER BY place LIMIT 1")
                .bind("plan", plan)
                .bind("state", state.id())
                .mapTo(Integer.class)
                .findOne();
    }

    Whole whole(Transaction transaction, String plan, int place) {
        return whole(transaction.handle(), plan, place);
    }

    Whole whole(String plan, int place) {
        return database.read(handle -> whole(handle, plan, place));
    }

    private static Whole whole(Handle handle, String plan, int place) {
        return handle.createQuery("""
                        SELECT regrade_move.*, learner, number
                        FROM regrade_move JOIN submission ON submission.id = regrade_move.submission
                        WHERE plan = :plan AND place = :place
                        """)
                .bind("plan", plan)
                .bind("place", place)
                .map((row, context) -> whole(row))
                .one();
    }

    /** Returns the moves of a plan in their order, without their verdicts. */
    List<Move> of(String plan) {
        return database.read(handle -> handle.createQuery("""
                        SELECT place, submission, state, before_kind, before_score, before_max_score, after_kind,
                            after_score, after_max_score, direction, tests, learner, number
                        FROM regrade_move JOIN submission ON submission.id = regrade_move.submission
                        WHERE plan = :plan ORDER BY place
                        """)
                .bind("plan", plan)
                .map((row, context) -> move(row))
                .list());
    }

    /** Keeps what a submission gets today. */
    void graded(Transaction transaction, String plan, int place, Verdict before, Verdict after) {
        Grade grade = Grade.of(after);
        transaction
                .handle()
                .createUpdate("""
                        UPDATE regrade_move
                        SET state = :state, after_verdict = :verdict, after_kind = :kind, after_score = :score,
                            after_max_score = :maxScore, direction = :direction, tests = :tests
                        WHERE plan = :plan AND place = :place
                        """)
                .bind("state", Move.State.GRADED.id())
                .bind("verdict", StoredVerdict.toJson(after))
                .bind("kind", grade.kind().id())
                .bind("score", grade.score())
                .bind("maxScore", grade.maxScore())
                .bind("direction", Direction.of(Grade.of(before), grade).id())
                .bind("tests", toJson(TestChange.between(before, after)))
                .bind("plan", plan)
                .bind("place", place)
                .execute();
    }

    /** Counts a fault of ours and returns how many there were. */
    int countFault(Transaction transaction, String plan, int place) {
        Handle handle = transaction.handle();
        return handle.createQuery("UPDATE regrade_move SET faults = faults + 1 WHERE plan = :plan AND place = :place"
                        + " RETURNING faults")
                .bind("plan", plan)
                .bind("place", place)
                .mapTo(int.class)
                .one();
    }

    void become(Transaction transaction, String plan, int place, Move.State state) {
        transaction
                .handle()
                .createUpdate("UPDATE regrade_move SET state = :state WHERE plan = :plan AND place = :place")
                .bind("state", state.id())
                .bind("plan", plan)
                .bind("place", place)
                .execute();
    }

    void applied(Transaction transaction, String plan, int place, Instant at) {
        transaction
                .handle()
                .createUpdate("UPDATE regrade_move SET state = :state, applied_at = :at"
                        + " WHERE plan = :plan AND place = :place")
                .bind("state", Move.State.APPLIED.id())
                .bind("at", at.toEpochMilli())
                .bind("plan", plan)
                .bind("place", place)
                .execute();
    }

    Summary summary(String plan) {
        return database.read(handle -> summary(handle, plan));
    }

    Summary summary(Transaction transaction, String plan) {
        return summary(transaction.handle(), plan);
    }

    private static Summary summary(Handle handle, String plan) {
        return handle.createQuery("""
                        SELECT COUNT(*) AS everything,
                            COUNT(CASE WHEN state = 'pending' THEN 1 END) AS pending,
                            COUNT(CASE WHEN state = 'ungraded' THEN 1 END) AS ungraded,
                            COUNT(CASE WHEN direction = 'up' THEN 1 END) AS up,
                            COUNT(CASE WHEN direction = 'same' THEN 1 END) AS same,
                            COUNT(CASE WHEN direction = 'down' THEN 1 END) AS down,
                            COUNT(CASE WHEN state = 'graded' THEN 1 END) AS open,
                            COUNT(CASE WHEN state = 'applied' THEN 1 END) AS applied,
                            COUNT(CASE WHEN state = 'withheld' THEN 1 END) AS withheld,
                            COUNT(CASE WHEN state = 'overtaken' THEN 1 END) AS overtaken,
                            COUNT(CASE WHEN state = 'undone' THEN 1 END) AS undone,
                            COUNT(CASE WHEN state = 'kept' THEN 1 END) AS kept
                        FROM regrade_move WHERE plan = :plan
                        """)
                .bind("plan", plan)
                .map((row, context) -> new Summary(
                        row.getInt("everything"),
                        row.getInt("pending"),
                        row.getInt("ungraded"),
                        row.getInt("up"),
                        row.getInt("same"),
                        row.getInt("down"),
                        row.getInt("open"),
                        row.getInt("applied"),
                        row.getInt("withheld"),
                        row.getInt("overtaken"),
                        row.getInt("undone"),
                        row.getInt("kept")))
                .one();
    }

    /** Returns the last move that changed what a submission's learner sees and stands. */
    Optional<Note> note(String submission) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM regrade_move
                        WHERE submission = :submission AND state IN ('applied', 'kept') AND direction <> 'same'
                        ORDER BY applied_at DESC, plan DESC LIMIT 1
                        """)
                .bind("submission", submission)
                .map((row, context) -> new Note(
                        Instant.ofEpochMilli(row.getLong("applied_at")),
                        before(row),
                        grade(row, "after"),
                        Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT))))
                .findOne());
    }

    private static Whole whole(ResultSet row) throws SQLException {
        String after = row.getString("after_verdict");
        long appliedAt = row.getLong("applied_at");
        Instant applied = row.wasNull() ? null : Instant.ofEpochMilli(appliedAt);
        return new Whole(
                move(row),
                new GivenVerdict(
                        StoredVerdict.fromJson(row.getString("before_verdict")),
                        Instant.ofEpochMilli(row.getLong("before_graded_at"))),
                after == null ? null : StoredVerdict.fromJson(after),
                applied);
    }

    private static Move move(ResultSet row) throws SQLException {
        String direction = row.getString("direction");
        return new Move(
                row.getInt("place"),
                row.getString("submission"),
                row.getString("learner"),
                row.getInt("number"),
                Move.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                before(row),
                direction == null ? null : grade(row, "after"),
                direction == null ? null : Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                direction == null ? List.of() : testsFromJson(row.getString("tests")));
    }

    private static Grade before(ResultSet row) throws SQLException {
        return grade(row, "before");
    }

    static Grade grade(ResultSet row, String side) throws SQLException {
        return new Grade(
                VerdictKind.valueOf(row.getString(side + "_kind").toUpperCase(Locale.ROOT)),
                row.getInt(side + "_score"),
                row.getInt(side + "_max_score"));
    }

    private static String toJson(List<TestChange> tests) {
        try {
            return JSON.writeValueAsString(tests);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the tests of a move can not be written as JSON", e);
        }
    }

    private static List<TestChange> testsFromJson(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<TestChange>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored tests of a move can not be read", e);
        }
    }
}
