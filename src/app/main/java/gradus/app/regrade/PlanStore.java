package gradus.app.regrade;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of plans. */
final class PlanStore {

    private final Database database;

    PlanStore(Database database) {
        this.database = database;
    }

    void insert(Transaction transaction, Plan plan) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO regrade_plan
                            (id, slug, suite, state, also_down, made_by, made_at, actor, changed_at)
                        VALUES (:id, :slug, :suite, :state, :alsoDown, :madeBy, :madeAt, :actor, :changedAt)
                        """)
                .bind("id", plan.id())
                .bind("slug", plan.slug())
                .bind("suite", plan.suite())
                .bind("state", plan.state().id())
                .bind("alsoDown", plan.alsoDown())
                .bind("madeBy", plan.madeBy())
                .bind("madeAt", plan.madeAt().toEpochMilli())
                .bind("actor", plan.actor())
                .bind("changedAt", plan.changedAt().toEpochMilli())
                .execute();
    }

    /** Takes a step that somebody asked for. */
    void begin(Transaction transaction, String id, Plan.State state, boolean alsoDown, String actor, Instant at) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE regrade_plan
                        SET state = :state, also_down = :alsoDown, actor = :actor, changed_at = :at WHERE id = :id
                        """)
                .bind("state", state.id())
                .bind("alsoDown", alsoDown)
                .bind("actor", actor)
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** Ends a step. */
    void end(Transaction transaction, String id, Plan.State state, Plan.@Nullable Failure failure, Instant at) {
        transaction
                .handle()
                .createUpdate(
                        "UPDATE regrade_plan SET state = :state, failure = :failure, changed_at = :at WHERE id = :id")
                .bind("state", state.id())
                .bind("failure", failure == null ? null : failure.id())
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    Optional<Plan> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    Optional<Plan> find(Transaction transaction, String id) {
        return find(transaction.handle(), id);
    }

    private static Optional<Plan> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM regrade_plan WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> plan(row))
                .findOne();
    }

    Optional<Plan> busy(Transaction transaction, String slug) {
        return of(transaction.handle(), slug).stream().filter(Plan::busy).findFirst();
    }

    /** Returns the plans for an exercise, newest first. */
    List<Plan> of(String slug) {
        return database.read(handle -> of(handle, slug));
    }

    private static List<Plan> of(Handle handle, String slug) {
        return handle.createQuery("SELECT * FROM regrade_plan WHERE slug = :slug ORDER BY made_at DESC, id DESC")
                .bind("slug", slug)
                .map((row, context) -> plan(row))
                .list();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Plan(
                row.getString("id"),
                row.getString("slug"),
                row.getString("suite"),
                Plan.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                failure == null ? null : Plan.Failure.valueOf(failure.toUpperCase(Locale.ROOT)),
                row.getBoolean("also_down"),
                row.getString("made_by"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getString("actor"),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }
}
