package gradus.judge.box;

import java.nio.file.Path;

/** A way to start a program apart from the rest of the machine. */
interface Launcher extends AutoCloseable {

    /**
     * Starts {@code program}.
     *
     * @throws BoxFault if that fails
     */
    BoxedProcess start(Program program);

    /** Returns where {@code file}, one of a program's jars or files, is inside the box. */
    String pathOf(Path file);

    /** Returns whether a program must shut the door behind itself when it is ready. */
    boolean latches();

    /** Returns its name, as verdicts record it. */
    String name();

    @Override
    void close();
}
