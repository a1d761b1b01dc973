package gradus.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void folder_isMade_andHasOneOwnerAtATime() {
        Path data = folder.resolve("a/b");
        try (DataFolder first = DataFolder.take(data)) {
            assertThat(first.path()).isEqualTo(data);
            assertThatThrownBy(() -> DataFolder.take(data))
                    .isInstanceOf(DataFault.class)
                    .hasMessage(
                            "the data folder %s is in use by another gradus process; stop that one or name another folder with --data",
                            data);
        }
        DataFolder.take(data).close();
    }

    @Test
    void folder_thatCanNotBeWritten_isRefusedInOneSentence() throws Exception {
        // root may write anywhere, but not into a file
        Path data = Files.writeString(folder.resolve("file"), "").resolve("data");

        assertThatThrownBy(() -> DataFolder.take(data))
                .isInstanceOf(DataFault.class)
                .hasMessage(
                        "the data folder %s can not be written; make it writable or name another folder with --data",
                        data);
    }

    @Test
    void database_thatIsNoDatabase_isRefusedInOneSentence() throws Exception {
        Files.writeString(
                folder.resolve("gradus.db"), "this is not a database, and it is long enough to be read as one");
        try (DataFolder data = DataFolder.take(folder)) {
            assertThatThrownBy(() -> Database.open(data))
                    .isInstanceOf(DataFault.class)
                    .hasMessageStartingWith("the database in %s can not be opened: ".formatted(folder));
        }
    }
}
