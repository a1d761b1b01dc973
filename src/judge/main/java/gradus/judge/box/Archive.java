package gradus.judge.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The class-data archive of the runner, which saves a third of its start: made by one start that rehearses its work. */
final class Archive {

    private static final int REHEARSAL_SECONDS = 60;

    private Archive() {}

    /** Returns the archive for {@code runner}, which must not latch, made in {@code cache} if it is not there yet. */
    static Path of(Cache cache, Launcher launcher, Program runner, Consumer<BoxedProcess> rehearsal) {
        String name = "runner-%s-%s-%s.jsa"
                .formatted(
                        launcher.name(),
                        runner.image().getFileName(),
                        Integer.toHexString((runner.flags().toString() + runner.jars()).hashCode()));
        return cache.get(name, unfinished -> {
            Path written = unfinished.resolveSibling("written").resolve(unfinished.getFileName());
            try {
                cache.user().letWrite(Files.createDirectory(written.getParent()));
                rehearse(launcher, runner, rehearsal, written);
                // the box's user wrote it; the copy is ours alone to change
                Files.write(unfinished, Files.readAllBytes(written));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static void rehearse(Launcher launcher, Program runner, Consumer<BoxedProcess> rehearsal, Path archive) {
        boolean boxed = !launcher.name().equals("none");
        List<String> flags = new ArrayList<>(runner.flags());
        flags.add("-XX:ArchiveClassesAtExit=" + (boxed ? "/out/" + archive.getFileName() : archive));
        BoxedProcess process =
                launcher.start(runner.withFlags(flags).writingTo(boxed ? List.of(archive.getParent()) : List.of()));
        try {
            rehearsal.accept(process);
            process.input().close();
            process.output().readAllBytes();
        } catch (IOException ended) {
            throw new BoxFault("the runner's rehearsal failed: " + process.complaint(), ended);
        }
        if (!process.endsWell(REHEARSAL_SECONDS) || !Files.exists(archive)) {
            throw new BoxFault("the runner's rehearsal failed: " + process.complaint());
        }
    }
}
