package gradus.app.setting;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.util.Optional;

/** The table of settings: one row for each learner and name. */
final class SettingStore {

    private final Database database;

    SettingStore(Database database) {
        this.database = database;
    }

    Optional<String> find(String learner, String name) {
        return database.read(
                handle -> handle.createQuery("SELECT value FROM setting WHERE learner = :learner AND name = :name")
                        .bind("learner", learner)
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne());
    }

    void put(Transaction transaction, String learner, String name, String value) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO setting (learner, name, value) VALUES (:learner, :name, :value)
                        ON CONFLICT (learner, name) DO UPDATE SET value = excluded.value
                        """)
                .bind("learner", learner)
                .bind("name", name)
                .bind("value", value)
                .execute();
    }
}
