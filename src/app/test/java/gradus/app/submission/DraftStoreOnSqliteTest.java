package gradus.app.submission;

import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;

class DraftStoreOnSqliteTest extends DraftStoreContract {

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }
}
