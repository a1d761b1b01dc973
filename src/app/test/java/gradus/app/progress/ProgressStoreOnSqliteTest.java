package gradus.app.progress;

import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;

class ProgressStoreOnSqliteTest extends ProgressStoreContract {

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }
}
