package gradus.guest.runner;

import gradus.wire.Caps;
import gradus.wire.verdict.Thrown;
import java.util.ArrayList;
import java.util.List;

/** Puts an exception of the learner's code into plain data. */
final class Describe {

    private static final int MOST_MESSAGE = 2_000;
    private static final int MOST_STACK = 4_096;

    private Describe() {}

    /** Returns what is told about {@code thrown}; its methods may be the learner's, so none of them is relied upon. */
    static Thrown thrown(Throwable thrown) {
        return new Thrown(thrown.getClass().getName(), message(thrown), frames(thrown));
    }

    private static String message(Throwable thrown) {
        try {
            // asked once: it may answer otherwise the second time
            String message = thrown.getMessage();
            if (message == null) {
                return "";
            }
            return message.length() <= MOST_MESSAGE
                    ? message
                    : message.substring(0, MOST_MESSAGE) + " … [the first " + MOST_MESSAGE + " of " + message.length()
                            + " characters]";
        } catch (Throwable lying) {
            return "";
        }
    }

    private static List<Thrown.Frame> frames(Throwable thrown) {
        List<Thrown.Frame> frames = new ArrayList<>();
        try {
            StackTraceElement[] stack = thrown.getStackTrace();
            for (int i = 0; i < Math.min(stack.length, MOST_STACK) && frames.size() < Caps.STACK_FRAMES; i++) {
                if (BytesLoader.LEARNER.equals(stack[i].getClassLoaderName())) {
                    frames.add(new Thrown.Frame(stack[i].getMethodName(), stack[i].getLineNumber()));
                }
            }
        } catch (Throwable lying) {
            frames.clear();
        }
        return frames;
    }
}
