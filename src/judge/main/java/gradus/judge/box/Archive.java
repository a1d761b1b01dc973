package gradus.judge.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The class-data archive of the runner, which saves a third of its start: made by one start that rehearses its work. */
final class Archive {

    private static final int REHEARSAL_SECONDS = 60;

    private Archive() {}

    /** Returns the archive for {@code runner}, made in {@code cache} if it is not there yet. */
    static Path of(
            Path cache, Launcher launcher, Program runner, ProcessLimits limits, Consumer<BoxedProcess> rehearsal) {
        String name = "runner-%s-%s-%s.jsa"
                .formatted(
                        launcher.name(),
                        runner.image().getFileName(),
                        Integer.toHexString((runner.flags().toString() + runner.jars()).hashCode()));
        Path archive = cache.resolve(name);
        return Files.exists(archive)
                ? archive
                : Caches.make(archive, unfinished -> rehearse(launcher, runner, limits, rehearsal, unfinished));
    }

    private static void rehearse(
            Launcher launcher, Program runner, ProcessLimits limits, Consumer<BoxedProcess> rehearsal, Path archive) {
        boolean boxed = !launcher.name().equals("none");
        List<String> flags = new ArrayList<>(runner.flags());
        String target = boxed ? "/out/" + archive.getFileName() : archive.toString();
        flags.add("-XX:ArchiveClassesAtExit=" + target);
        Program archiving = new Program(
                runner.image(),
                flags,
                runner.jars(),
                runner.files(),
                runner.mainClass(),
                runner.arguments(),
                boxed ? List.of(archive.getParent()) : List.of(),
                limits);
        BoxedProcess process = launcher.start(archiving);
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
