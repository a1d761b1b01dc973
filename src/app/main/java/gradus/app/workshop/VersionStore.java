package gradus.app.workshop;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of versions. */
final class VersionStore {

    private final Database database;

    VersionStore(Database database) {
        this.database = database;
    }

    void insert(Transaction transaction, String slug, FileName file, @Nullable String text, String by, Instant at) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO exercise_version (slug, file, text, saved_by, saved_at)
                        VALUES (:slug, :file, :text, :by, :at)
                        """)
                .bind("slug", slug)
                .bind("file", file.text())
                .bind("text", text)
                .bind("by", by)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** Returns the newest version of a file. */
    Optional<Version> newest(Transaction transaction, String slug, FileName file) {
        return of(transaction.handle(), slug, file).stream().findFirst();
    }

    /** Returns the versions of a file, newest first. */
    List<Version> of(String slug, FileName file) {
        return database.read(handle -> of(handle, slug, file));
    }

    private static List<Version> of(Handle handle, String slug, FileName file) {
        return handle.createQuery("SELECT * FROM exercise_version WHERE slug = :slug AND file = :file ORDER BY id DESC")
                .bind("slug", slug)
                .bind("file", file.text())
                .map((row, context) -> version(row))
                .list();
    }

    /** Returns the names of the files of an exercise that were ever saved here. */
    List<String> files(String slug) {
        return database.read(
                handle -> handle.createQuery("SELECT DISTINCT file FROM exercise_version WHERE slug = :slug")
                        .bind("slug", slug)
                        .mapTo(String.class)
                        .list());
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("file"),
                row.getString("text"),
                row.getString("saved_by"),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}
