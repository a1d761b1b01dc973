package gradus.judge.box;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs under bubblewrap. */
final class Bubblewrap implements Launcher {

    private static final String NOBODY = "65534";

    private final Path executable;

    Bubblewrap(Path executable) {
        this.executable = executable;
    }

    @Override
    public BoxedProcess start(Program program) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", limits(program.limits()), "sh"));
        command.add(executable.toString());
        command.addAll(walls(program.limits()));
        command.addAll(files(program));
        command.add("--");
        command.addAll(java(program));
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().clear();
            return new BoxedProcess(builder.start());
        } catch (IOException failed) {
            throw new BoxFault("bubblewrap could not be started: " + failed.getMessage(), failed);
        }
    }

    /** Limits that survive exec, set by the shell that becomes bubblewrap. */
    private static String limits(ProcessLimits limits) {
        return "ulimit -v %d; ulimit -t %d; ulimit -f %d; ulimit -n %d; ulimit -c 0; exec \"$@\""
                .formatted(
                        limits.addressSpaceBytes() / 1024,
                        limits.cpuSeconds(),
                        limits.fileBytes() / 512,
                        limits.openFiles());
    }

    private static List<String> walls(ProcessLimits limits) {
        return List.of(
                "--unshare-all",
                "--unshare-user",
                "--disable-userns",
                "--uid",
                NOBODY,
                "--gid",
                NOBODY,
                "--hostname",
                "box",
                "--cap-drop",
                "ALL",
                "--new-session",
                "--die-with-parent",
                "--clearenv",
                "--proc",
                "/proc",
                "--dev",
                "/dev",
                "--size",
                Long.toString(limits.tmpBytes()),
                "--tmpfs",
                "/tmp",
                "--chdir",
                "/tmp");
    }

    private List<String> files(Program program) {
        List<String> binds = new ArrayList<>();
        bind(binds, "--ro-bind", program.image(), RuntimeImage.INSIDE);
        for (Path library : RuntimeImage.libraries(program.image())) {
            bind(binds, "--ro-bind", library, library.toString());
        }
        for (Path jar : program.jars()) {
            bind(binds, "--ro-bind", jar, pathOf(jar));
        }
        for (Path file : program.files()) {
            bind(binds, "--ro-bind", file, pathOf(file));
        }
        for (Path folder : program.writable()) {
            bind(binds, "--bind", folder, "/out");
        }
        // the tmpfs that holds these mount points would be writable
        binds.addAll(List.of("--remount-ro", "/"));
        return binds;
    }

    private static void bind(List<String> binds, String how, Path from, String to) {
        binds.addAll(List.of(how, from.toString(), to));
    }

    private List<String> java(Program program) {
        List<String> command = new ArrayList<>();
        command.add(RuntimeImage.INSIDE + "/bin/java");
        command.addAll(program.flags());
        command.add("-cp");
        command.add(String.join(":", program.jars().stream().map(this::pathOf).toList()));
        command.add(program.mainClass());
        command.addAll(program.arguments());
        return command;
    }

    @Override
    public String pathOf(Path file) {
        return "/app/" + file.getFileName();
    }

    @Override
    public String name() {
        return "bubblewrap";
    }
}
