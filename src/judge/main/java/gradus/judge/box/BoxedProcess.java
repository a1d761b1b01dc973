package gradus.judge.box;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running box: two pipes and a way to end it. */
public final class BoxedProcess {

    private static final int MOST_COMPLAINT_BYTES = 2_000;
    private static final int PATIENCE_SECONDS = 3;

    private final Process process;
    private final @Nullable Group group;
    private @Nullable String complaint;
    private volatile boolean ready;

    /**
     * Creates the box of {@code process}.
     *
     * @param group what it gives back when it has ended, if it is in one
     * @param name the name in its processes' arguments, if they could survive {@code process}
     */
    BoxedProcess(Process process, @Nullable Group group, @Nullable String name) {
        this.process = process;
        this.group = group;
        var unused = process.onExit().thenRun(() -> ended(group, name));
    }

    private void ended(@Nullable Group leased, @Nullable String name) {
        if (name != null && !ready) {
            Orphans.end(name);
        }
        if (leased != null) {
            leased.release();
        }
    }

    /** Notes that the program in the box runs: from then on all of the box ends with the process that the judge knows. */
    public void ready() {
        ready = true;
    }

    /** Returns what the box writes. */
    public InputStream output() {
        return process.getInputStream();
    }

    /** Returns what the box reads. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** Ends the box and everything in it, at once. Does nothing if it has ended. */
    public void kill() {
        // not through the process itself, which would close its pipes before anybody has read why it ended
        process.toHandle().destroyForcibly();
    }

    /** Returns whether the box has not ended yet. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the process id of the box on the host. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits until the box has ended.
     *
     * @return whether it ended by itself with status 0 within {@code seconds}
     */
    boolean endsWell(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns what everything in the box has had of the processors so far. */
    public Usage usage() {
        return Usage.of(process.toHandle());
    }

    /**
     * Returns the users, by number, to whom the box's processes belong on the host.
     *
     * @throws BoxFault if there is none left
     */
    Set<Integer> owners() throws IOException {
        Set<Integer> owners =
                owners(process.descendants().map(ProcessHandle::pid).toList());
        if (owners.isEmpty()) {
            throw new BoxFault("the box has ended as %s: %s".formatted(end(), complaint()));
        }
        return owners;
    }

    /** Returns the users to whom those of {@code pids} belong that still run: one may end while it is looked at. */
    static Set<Integer> owners(List<Long> pids) throws IOException {
        Set<Integer> owners = new TreeSet<>();
        for (long pid : pids) {
            try {
                // not the owner of the folder: what can't be dumped is shown as root's
                for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                    if (line.startsWith("Uid:")) {
                        owners.add(Integer.valueOf(line.split("\\s+", -1)[1]));
                    }
                }
            } catch (IOException unreadable) {
                if (ProcessHandle.of(pid).isPresent()) {
                    throw unreadable;
                }
            }
        }
        return owners;
    }

    /** Returns how the box, which has closed its pipes, came to its end. */
    public End end() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // it has closed its pipes and does not end: nobody can say that it is the program's doing
                return End.KILLED;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return End.KILLED;
        }
        return group != null && group.ranOutOfMemory() ? End.OUT_OF_MEMORY : End.of(process.exitValue());
    }

    /** How a box comes to its end. */
    public enum End {
        /** Its program ended by itself. */
        EXITED,
        /** Its program crashed. */
        CRASHED,
        /** Its program used up the processor time of its whole life. */
        OUT_OF_TIME,
        /** The kernel ended it because it used too much memory. */
        OUT_OF_MEMORY,
        /** Somebody outside ended it: nothing in a box can send this signal. */
        KILLED;

        private static final int SIGNALS = 128;
        private static final int SIGKILL = 9;
        private static final int SIGXCPU = 24;

        private static End of(int status) {
            return switch (status - SIGNALS) {
                case SIGKILL -> KILLED;
                case SIGXCPU -> OUT_OF_TIME;
                default -> status > SIGNALS ? CRASHED : EXITED;
            };
        }
    }

    /** Returns what the sandbox or the JVM has said about why it ended, for an operator; never for a learner. */
    public synchronized String complaint() {
        kill();
        if (complaint == null) {
            complaint = readComplaint();
        }
        return complaint;
    }

    private String readComplaint() {
        try (InputStream errors = process.getErrorStream()) {
            String said = new String(errors.readNBytes(MOST_COMPLAINT_BYTES), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "it said nothing, and ended as " + end() : said;
        } catch (IOException unreadable) {
            return "nothing is known: " + unreadable.getMessage();
        }
    }
}
