package gradus.app.journal;

import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;

class ActivityOnSqliteTest extends ActivityContract {

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }
}
