package gradus.app.progress;

import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;

class WorkTimeOnSqliteTest extends WorkTimeContract {

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }
}
