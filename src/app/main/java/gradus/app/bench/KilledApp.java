package gradus.app.bench;

import gradus.wire.verdict.GraderFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real application in a process of its own, which is killed and started again. */
final class KilledApp {

    private static final String READY = "Gradus is at ";
    private static final int STOP_SECONDS = 30;

    private final List<String> command;
    private final Set<Long> lives = new HashSet<>();
    private Process process;

    /** Starts {@code gradus serve} of this installation with the data folder {@code data}. */
    KilledApp(Path home, Path data, int port) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "gradus.app.Main",
                "serve"));
        words.addAll(List.of("--home", home.toString(), "--data", data.toString(), "--port", Integer.toString(port)));
        this.command = List.copyOf(words);
        this.process = started();
    }

    private Process started() {
        try {
            Process app = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(app.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(READY)) {
                    lives.add(app.pid());
                    return app;
                }
            }
            throw new GraderFault("gradus serve ended before it was ready; start it by hand to see why");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kills it as {@code kill -9} does, and starts it again. */
    void killAndRestart() {
        process.destroyForcibly();
        await();
        process = started();
    }

    /** Kills a process of one of its boxes, chosen by {@code random}; returns false if there is none at this moment. */
    boolean killAPartOfABox(Random random) {
        List<ProcessHandle> parts = boxes(process.toHandle().descendants());
        if (parts.isEmpty()) {
            return false;
        }
        return parts.get(random.nextInt(parts.size())).destroyForcibly();
    }

    /** Ends it in good order. */
    void stop() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Returns what is left on this machine of the boxes of all its lives; a box's name tells whose it is. */
    List<String> survivors() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> lives.stream().anyMatch(life -> arguments(pid).contains("gradus-box-" + life + "-")))
                .map(pid -> "process " + pid)
                .toList();
    }

    private static String arguments(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }

    private static List<ProcessHandle> boxes(Stream<ProcessHandle> processes) {
        return processes
                .filter(part -> {
                    String program = part.info().command().orElse("");
                    return program.endsWith("/jdk/bin/java") || program.endsWith("/bwrap");
                })
                .toList();
    }
}
