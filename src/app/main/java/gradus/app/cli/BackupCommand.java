package gradus.app.cli;

import gradus.app.storage.Backup;
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

/** {@code gradus backup}: a copy of the database, while a server may be writing to it. */
@Command(
        name = "backup",
        description = "Copies the database to a file; a server may go on meanwhile.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private final Home home = new Home();

    @Parameters(paramLabel = "FILE", description = "the file to write")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "the folder of the database (default: <home>/data)")
    private @Nullable Path data;

    @Option(names = "--force", description = "overwrite FILE if it exists")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    BackupCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path folder = data == null ? home.folder().resolve("data") : data;
        Backup.Contents contents = new Backup(clock).make(folder, file, force);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s holds %s%n", file, described(contents));
        out.flush();
        return 0;
    }

    static String described(Backup.Contents contents) {
        return "%d submissions (%d waiting), %d drafts and the progress of %d learners in %d KB"
                .formatted(
                        contents.submissions(),
                        contents.waiting(),
                        contents.drafts(),
                        contents.learners(),
                        (contents.bytes() + 1023) / 1024);
    }
}
