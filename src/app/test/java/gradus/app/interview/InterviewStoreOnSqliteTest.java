package gradus.app.interview;

import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;

class InterviewStoreOnSqliteTest extends InterviewStoreContract {

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }
}
