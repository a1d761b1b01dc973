package gradus.judge.diagnosis;

import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.Thrown;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps back what could carry a hidden test's inputs out of a box.
 *
 * <p>An exception that comes from a box is whatever the learner's code wants it to be, and that code has seen the
 * inputs. So of its message only what the JDK itself says is passed on, of its class only a name that the JDK or the
 * learner's file has, and of its frames only methods and lines that are in the file. A gradient's map holds classes only,
 * but which is where is the code's to choose; so it is kept about as short as those lines are.
 */
final class Withheld {

    private static final Pattern SAID_BY_THE_JDK =
            Pattern.compile("/ by zero|-?\\d{1,4}|Index -?\\d{1,4} out of bounds for length \\d{1,4}"
                    + "|Range \\[-?\\d{1,4}, -?\\d{1,4}\\) out of bounds for length \\d{1,4}");
    /** A learner needs the place, and a long row of lines that the code has chosen is a message. */
    private static final int MOST_FRAMES = 5;
    /** At most 600 bits, where an exception carries about a hundred and a learner needs to see a batch. */
    private static final int MOST_ENTRIES = 256;

    private static final Pattern METHOD = Pattern.compile("<init>|<clinit>|lambda\\$(\\w+)\\$\\d+|(\\w+)");

    private final String source;
    private final long lines;

    /** Creates a filter for what comes from {@code source}'s run. */
    Withheld(String source) {
        this.source = source;
        this.lines = source.lines().count();
    }

    /** Returns what of {@code thrown} may be told. */
    Thrown from(Thrown thrown) {
        String message = SAID_BY_THE_JDK.matcher(thrown.message()).matches() ? thrown.message() : "";
        List<Thrown.Frame> frames = thrown.frames().stream()
                .filter(this::isInTheFile)
                .limit(MOST_FRAMES)
                .toList();
        return new Thrown(type(thrown.type()), message, frames);
    }

    /** Returns what of {@code map} may be told; null if that shows nothing wrong. */
    @Nullable
    GradientMap from(GradientMap map) {
        GradientMap told = map.cut(MOST_ENTRIES);
        return told.disagreeing() == 0 ? null : told;
    }

    private String type(String name) {
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        boolean own = !name.startsWith("java.") && !simple.isEmpty() && source.contains("class " + simple);
        return own || isOfTheJdk(name) ? name : Throwable.class.getName();
    }

    private static boolean isOfTheJdk(String name) {
        try {
            return name.startsWith("java.")
                    && Throwable.class.isAssignableFrom(
                            Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError invented) {
            return false;
        }
    }

    private boolean isInTheFile(Thrown.Frame frame) {
        var method = METHOD.matcher(frame.method());
        if (!method.matches() || frame.line() < 1 || frame.line() > lines) {
            return false;
        }
        String name = method.group(1) == null ? method.group(2) : method.group(1);
        return name == null || source.contains(name);
    }
}
