package gradus.judge.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One control group for one box at a time: a folder in each hierarchy. */
final class Group {

    private static final String PROCESSES = "cgroup.procs";

    private final List<Path> folders;
    private final boolean unified;
    private final ProcessLimits limits;
    private volatile boolean leased;
    private long killsBefore;

    Group(List<Path> parents, boolean unified, String name, ProcessLimits limits) {
        this.unified = unified;
        this.limits = limits;
        try {
            for (Path parent : parents) {
                Files.createDirectories(parent.resolve(name));
            }
            this.folders = parents.stream().map(parent -> parent.resolve(name)).toList();
            setLimits();
        } catch (IOException refused) {
            throw new BoxFault("a control group could not be made: " + refused.getMessage(), refused);
        }
    }

    private void setLimits() throws IOException {
        String memory = Long.toString(limits.memoryBytes());
        String tasks = Integer.toString(limits.tasks() + ProcessLimits.TASKS_OF_THE_SANDBOX);
        if (unified) {
            set("memory.max", memory);
            set("memory.swap.max", "0");
            set("pids.max", tasks);
            set("cpu.max", "100000 100000");
        } else {
            set("memory.limit_in_bytes", memory);
            set("pids.max", tasks);
            set("cpu.cfs_period_us", "100000");
            set("cpu.cfs_quota_us", "100000");
        }
    }

    /** Sets a limit in whichever of the folders knows it; not all kernels know all of them. */
    private void set(String limit, String value) throws IOException {
        for (Path folder : folders) {
            Path file = folder.resolve(limit);
            if (Files.exists(file)) {
                Files.writeString(file, value);
            }
        }
    }

    boolean isFreeFor(ProcessLimits wanted) {
        return !leased && limits.equals(wanted) && isEmpty();
    }

    private boolean isEmpty() {
        try {
            for (Path folder : folders) {
                if (!Files.readString(folder.resolve(PROCESSES)).isBlank()) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Group leased() {
        leased = true;
        killsBefore = kills();
        return this;
    }

    /** Gives the group back; it is leased again when the box's last process has gone. */
    void release() {
        leased = false;
    }

    /** Returns the shell command by which a process enters the group. */
    String entrance() {
        StringBuilder command = new StringBuilder();
        for (Path folder : folders) {
            command.append("echo 0 >'").append(folder.resolve(PROCESSES)).append("' || exit 71; ");
        }
        return command.toString();
    }

    /** Returns whether the kernel has killed a process of this box for the memory that it used. */
    boolean ranOutOfMemory() {
        return kills() > killsBefore;
    }

    private long kills() {
        String file = unified ? "memory.events" : "memory.oom_control";
        try {
            for (Path folder : folders) {
                Path events = folder.resolve(file);
                if (Files.exists(events)) {
                    return Files.readAllLines(events).stream()
                            .filter(line -> line.startsWith("oom_kill "))
                            .mapToLong(line -> Long.parseLong(line.substring("oom_kill ".length())))
                            .findFirst()
                            .orElse(0);
                }
            }
        } catch (IOException gone) {
            // the folder was removed: there is nothing to be told any more
        }
        return 0;
    }
}
