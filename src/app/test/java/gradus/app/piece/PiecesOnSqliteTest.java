package gradus.app.piece;

import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;

class PiecesOnSqliteTest extends PiecesContract {

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }
}
