package gradus.app.setting;

import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;

class SettingsOnSqliteTest extends SettingsContract {

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }
}
