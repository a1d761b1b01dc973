package gradus.judge.run;

import gradus.judge.box.BoxedProcess;
import gradus.wire.SeededGenerator;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a new runner through everything that a submission does, with a submission of our own, so that what a JVM does
 * only the first time is done before a learner waits for it.
 */
final class Rehearsal {

    private static final int SECONDS = 20;
    private static final String PACKAGE = WarmUp.class.getPackageName() + ".";
    private static final Classes CLASSES = new Classes(
            PACKAGE + "WarmUp",
            PACKAGE + "WarmUpSolution",
            read("WarmUp", "WarmUp$Constructor"),
            read("WarmUpSolution"));

    private Rehearsal() {}

    /** Waits until {@code process} is ready, and rehearses everything: for the archive of classes. */
    static void playAll(BoxedProcess process, Deadlines deadlines) {
        play(process, deadlines, Rehearsal::everything);
    }

    /** Waits until {@code process} is ready, and rehearses what every submission does: more costs more than it saves. */
    static Runner play(BoxedProcess process, Deadlines deadlines) {
        return play(process, deadlines, piece -> piece.loops(new double[][] {{1, 2}, {3, 4}}, true));
    }

    private static Runner play(BoxedProcess process, Deadlines deadlines, Consumer<WarmUp> part) {
        Runner runner = Runner.waitFor(process, deadlines);
        try {
            Words refusal = runner.load(CLASSES.frame(Integer.MAX_VALUE), new PrintedText(0));
            if (refusal != null) {
                throw new GraderFault("the rehearsal was refused: " + refusal.en());
            }
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            runner.begin();
            runner.deadlines(SECONDS * 1000, end, end);
            part.accept((WarmUp) runner.make(-1, WarmUp.class, constructor(), new @Nullable Object[] {2.0}));
            runner.rehearsed();
            return runner;
        } catch (GraderFault fault) {
            runner.close();
            throw fault;
        } catch (Throwable failed) {
            runner.close();
            throw new GraderFault("a runner failed in its rehearsal: " + process.complaint(), failed);
        }
    }

    private static Method constructor() throws NoSuchMethodException {
        return WarmUp.Constructor.class.getMethod("make", double.class);
    }

    private static void everything(WarmUp piece) {
        piece.loops(new double[][] {{1, 2}, {3, 4}}, true);
        piece.lists(new ArrayList<>(List.of(new double[] {1})));
        piece.lambdas(new double[] {1, 2});
        piece.function(x -> x[0], new double[] {1});
        piece.generator(new SeededGenerator(1));
        try {
            piece.exception(1);
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw new GraderFault("the rehearsal's exception did not arrive");
    }

    private static Map<String, byte[]> read(String... names) {
        Map<String, byte[]> classes = new HashMap<>();
        for (String name : names) {
            try (InputStream in = Rehearsal.class.getResourceAsStream(name + ".class")) {
                if (in == null) {
                    throw new IllegalStateException("%s is not in this build".formatted(name));
                }
                classes.put(PACKAGE + name, in.readAllBytes());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return classes;
    }
}
