package gradus.judge.box;

import java.nio.file.Path;

/** A way to start a program apart from the rest of the machine. */
interface Launcher {

    /**
     * Starts {@code program}.
     *
     * @throws BoxFault if that fails
     */
    BoxedProcess start(Program program);

    /** Returns where {@code file}, one of a program's jars or files, is inside the box. */
    String pathOf(Path file);

    /** Returns its name, as verdicts record it. */
    String name();
}
