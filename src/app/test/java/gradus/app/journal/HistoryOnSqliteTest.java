package gradus.app.journal;

import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;

class HistoryOnSqliteTest extends HistoryContract {

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }
}
