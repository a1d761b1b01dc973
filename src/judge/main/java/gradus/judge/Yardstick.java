package gradus.judge;

import gradus.judge.run.TrustedLearner;
import gradus.judge.suite.SourceText;
import gradus.judge.suite.SuiteLoader;
import gradus.judge.suite.TestRun;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What grading is measured against, with an author's own solution: the same compile and the same tests in one warm
 * process without any box, which nothing can beat; and in fresh processes, as most graders do it.
 */
public final class Yardstick implements AutoCloseable {

    private final PreparedExercise exercise;
    private final String source;
    private final Path folder;
    private final Path contract;
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ENGLISH, null);

    /** Lays out what both measurements need in a temporary folder; {@code source} must be an author's solution. */
    public Yardstick(PreparedExercise exercise, String source) {
        this.exercise = exercise;
        this.source = source;
        try {
            this.folder = Files.createTempDirectory("gradus-yardstick-");
            this.contract = folder.resolve("contract");
            write(contract, exercise.contract());
            ExerciseSpec spec = exercise.spec();
            Map<String, String> sources = new HashMap<>(spec.contract());
            sources.putAll(spec.hiddenTests());
            sources.put(spec.solutionName() + ".java", source);
            Files.createDirectories(folder.resolve("sources"));
            for (Map.Entry<String, String> file : sources.entrySet()) {
                Files.writeString(folder.resolve("sources").resolve(file.getKey()), file.getValue());
            }
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(contract));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path folder, Map<String, byte[]> classes) throws IOException {
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Path file = folder.resolve(entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }

    /** Compiles and tests in this process, and returns the milliseconds it took. */
    public double warmMillis(long seed) {
        long start = System.nanoTime();
        ExerciseSpec spec = exercise.spec();
        Path classes = folder.resolve("warm");
        try {
            Files.createDirectories(classes);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<String> options = List.of("-proc:none", "-implicit:none", "-g", "-Xlint:none");
            if (!javac.getTask(
                            null,
                            files,
                            null,
                            options,
                            null,
                            List.of(new SourceText(spec.solutionName() + ".java", source)))
                    .call()) {
                throw new GraderFault("the yardstick's solution does not compile");
            }
            Map<String, byte[]> read = read(classes);
            String name = spec.packageName() + "." + spec.solutionName();
            TrustedLearner learner =
                    new TrustedLearner(() -> load(new SuiteLoader(exercise.contractLoader(), read), name));
            requirePassed(exercise.suite(Visibility.HIDDEN).run(learner, seed));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('/', '.');
                classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException missing) {
            throw new GraderFault("the yardstick's class is missing", missing);
        }
    }

    private static void requirePassed(List<TestRun> runs) {
        for (TestRun run : runs) {
            if (!run.passed()) {
                throw new GraderFault("the yardstick's solution fails in " + run.name());
            }
        }
    }

    /** Compiles with a new javac and tests in a new JVM, and returns the milliseconds it took. */
    public double freshMillis(long seed) {
        long start = System.nanoTime();
        ExerciseSpec spec = exercise.spec();
        Path classes = folder.resolve("fresh");
        String classPath = System.getProperty("java.class.path");
        List<String> compile = new ArrayList<>(List.of(
                tool("javac"), "-proc:none", "-Xlint:none", "-parameters", "-cp", classPath, "-d", classes.toString()));
        try (Stream<Path> sources = Files.list(folder.resolve("sources"))) {
            sources.forEach(file -> compile.add(file.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        run(compile);
        String prefix = spec.packageName() + ".";
        run(List.of(
                tool("java"),
                "-cp",
                classes + ":" + classPath,
                FreshRun.class.getName(),
                classes.toString(),
                prefix + spec.contractName(),
                prefix + spec.solutionName(),
                Long.toString(seed)));
        return (System.nanoTime() - start) / 1e6;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new GraderFault("the yardstick's %s failed: %s".formatted(command.get(0), printed));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while measuring", interrupted);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            files.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
