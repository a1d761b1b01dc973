package gradus.app.owndata;

import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import java.util.List;

class OwnDataOnSqliteTest extends OwnDataContract {

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }

    @Override
    protected List<String> tablesOfLearners() {
        return database()
                .read(handle -> handle.createQuery("""
                        SELECT tables.name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
                        WHERE tables.type = 'table' AND columns.name = 'learner'
                        """).mapTo(String.class).list());
    }
}
