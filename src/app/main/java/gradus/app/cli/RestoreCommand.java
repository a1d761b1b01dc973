package gradus.app.cli;

import gradus.app.storage.Backup;
import gradus.app.storage.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus restore}: puts a backup in the place of the database, which is kept. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the database, which is kept beside it. Stop the server first.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private final Home home = new Home();

    @Parameters(paramLabel = "FILE", description = "what gradus backup has written")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "the folder of the database (default: <home>/data)")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RestoreCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path path = data == null ? home.folder().resolve("data") : data;
        try (DataFolder folder = DataFolder.take(path)) {
            Backup.Restored restored = new Backup(clock).restore(file, folder);
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%s holds %s%n", path, BackupCommand.described(restored.contents()));
            restored.before().ifPresent(before -> out.printf("what was there before is in %s%n", before));
            out.flush();
            return 0;
        }
    }
}
