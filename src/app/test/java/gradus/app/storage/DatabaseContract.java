package gradus.app.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A contract that a store keeps on every database: a tiny subclass for each opens the database. */
public abstract class DatabaseContract {

    @TempDir
    private Path path;

    private DataFolder folder;
    private Database database;

    /** Opens an empty database, in {@code folder} if it is one of files. */
    protected abstract Database open(DataFolder folder);

    @BeforeEach
    void openDatabase() {
        folder = DataFolder.take(path);
        database = open(folder);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
        folder.close();
    }

    /** Returns the database. */
    protected Database database() {
        return database;
    }
}
