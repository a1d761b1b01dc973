package gradus.judge.box;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs as plain processes, which holds nothing back: for one's own code on one's own machine. */
final class NoSandbox implements Launcher {

    @Override
    public BoxedProcess start(Program program) {
        List<String> command = new ArrayList<>();
        command.add(program.image().resolve("bin/java").toString());
        command.addAll(program.flags());
        command.add("-cp");
        command.add(String.join(":", program.jars().stream().map(Path::toString).toList()));
        command.add(program.mainClass());
        command.addAll(program.arguments());
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().clear();
            return new BoxedProcess(builder.start(), null, null);
        } catch (IOException failed) {
            throw new BoxFault("java could not be started: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String pathOf(Path file) {
        return file.toString();
    }

    @Override
    public boolean latches() {
        return false;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public void close() {}
}
