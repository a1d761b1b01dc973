package gradus.app.setting;

import gradus.app.storage.Database;
import java.util.Optional;

/** What learners chose, by name. */
public final class Settings {

    private static final int LONGEST = 100;

    private final Database database;
    private final SettingStore store;

    /** Creates the settings kept in {@code database}. */
    public Settings(Database database) {
        this.database = database;
        this.store = new SettingStore(database);
    }

    /** Returns what the learner chose for {@code name}; empty if nothing yet. */
    public Optional<String> find(String learner, String name) {
        return store.find(learner, name);
    }

    /**
     * Keeps the learner's choice, in the place of an earlier one.
     *
     * @throws IllegalArgumentException if {@code value} is longer than any choice is
     */
    public void choose(String learner, String name, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the value of %s has %d characters, at most %d are kept".formatted(name, value.length(), LONGEST));
        }
        database.write(transaction -> {
            store.put(transaction, learner, name, value);
            return name;
        });
    }
}
