package gradus.judge.box;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A running box: two pipes and a way to end it. */
public final class BoxedProcess {

    private static final int MOST_COMPLAINT_BYTES = 2_000;

    private final Process process;

    BoxedProcess(Process process) {
        this.process = process;
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
        process.destroyForcibly();
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

    /** Returns whether the box, which has closed its pipes, was ended by a signal or a crash and not by its program. */
    public boolean crashed() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() >= 128;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns what the sandbox or the JVM has said about why it ended, for an operator; never for a learner. */
    public String complaint() {
        kill();
        try (InputStream errors = process.getErrorStream()) {
            return new String(errors.readNBytes(MOST_COMPLAINT_BYTES), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            return "nothing is known: " + unreadable.getMessage();
        }
    }
}
