package gradus.judge.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs under bubblewrap. A shell enters the control group, sets the limits that survive exec, and becomes
 * bubblewrap, which becomes the program: no process is left that the judge does not know.
 */
final class Bubblewrap implements Launcher {

    private static final String NOBODY = "65534";

    private final Path executable;
    private final Path filter;
    private final List<String> asUser;
    private final ControlGroups groups;

    /** Creates a launcher whose programs may make the system calls that {@code filter}, a file, allows. */
    Bubblewrap(Path executable, Path filter, BoxUser user, ControlGroups groups) {
        this.executable = executable;
        this.filter = filter;
        this.asUser = user.prefix();
        this.groups = groups;
    }

    @Override
    public BoxedProcess start(Program program) {
        requireExecutable();
        Group group = groups.lease(program.limits());
        String prelude = (group == null ? "" : group.entrance()) + limits(program.limits());
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", prelude, "sh", filter.toString()));
        command.addAll(asUser);
        command.add(executable.toString());
        command.addAll(walls(program.limits()));
        String name = Orphans.newName();
        command.addAll(Orphans.naming(name));
        command.addAll(files(program));
        command.add("--");
        command.addAll(java(program));
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().clear();
            return new BoxedProcess(builder.start(), group, name);
        } catch (IOException failed) {
            if (group != null) {
                group.release();
            }
            throw new BoxFault("bubblewrap could not be started: " + failed.getMessage(), failed);
        }
    }

    /** Says what is missing in our words: the shell's would be found only in what a box that never was has said. */
    private void requireExecutable() {
        if (!Files.isExecutable(executable)) {
            throw new BoxFault(("bubblewrap is no longer at %s: nothing can be graded until it is installed again,"
                            + " e.g. with: apt-get install bubblewrap")
                    .formatted(executable));
        }
    }

    /** Limits that survive exec; the first argument is the filter's file, which bubblewrap reads from descriptor 3. */
    private static String limits(ProcessLimits limits) {
        return ("ulimit -v %d; ulimit -S -t %d; ulimit -f %d; ulimit -n %d; ulimit -c 0;"
                        + " exec 3<\"$1\" || exit 72; shift; exec \"$@\"")
                .formatted(
                        limits.addressSpaceBytes() / 1024,
                        limits.cpuSeconds(),
                        limits.fileBytes() / 512,
                        limits.openFiles());
    }

    private static List<String> walls(ProcessLimits limits) {
        return List.of(
                "--seccomp",
                "3",
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
    public boolean latches() {
        return true;
    }

    @Override
    public String name() {
        return "bubblewrap";
    }

    @Override
    public void close() {
        groups.close();
    }
}
