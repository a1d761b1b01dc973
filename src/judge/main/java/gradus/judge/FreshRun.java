package gradus.judge;

import gradus.judge.run.TrustedLearner;
import gradus.judge.suite.Suite;
import gradus.judge.suite.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs an exercise's tests once in a process of their own, for {@link Yardstick#freshMillis}. */
final class FreshRun {

    private FreshRun() {}

    /** Takes the folder of classes, the contract's name, the solution's name, and the seed. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        Path folder = Path.of(arguments[0]);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('/', '.');
                classes.add(Class.forName(name.substring(0, name.length() - ".class".length())));
            }
        }
        Class<?> solution = Class.forName(arguments[2]);
        Suite suite = new Suite(classes, Class.forName(arguments[1]));
        List<TestRun> runs = suite.run(new TrustedLearner(() -> solution), Long.parseLong(arguments[3]));
        if (!runs.stream().allMatch(TestRun::passed)) {
            throw new IllegalStateException("a test failed");
        }
    }
}
