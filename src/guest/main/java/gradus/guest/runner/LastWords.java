package gradus.guest.runner;

import gradus.wire.FrameKind;
import java.io.IOException;
import java.io.OutputStream;

/** Tells the judge why this process ends. What it sends was made ahead: with a full heap, nothing can be made. */
final class LastWords {

    private static final int EXIT_STATUS = 70;

    private final OutputStream pipe;
    private final byte[] outOfMemory = {0, 0, 0, 0, FrameKind.OUT_OF_MEMORY.code()};
    private final byte[] outOfNativeMemory = {0, 0, 0, 0, FrameKind.OUT_OF_NATIVE_MEMORY.code()};
    private final byte[] tooMuchOutput = {0, 0, 0, 0, FrameKind.TOO_MUCH_OUTPUT.code()};

    LastWords(OutputStream pipe) {
        this.pipe = pipe;
    }

    /** Says what has run out; the JVM's message tells, and for the heap it has been made ahead. */
    void outOfMemory(OutOfMemoryError error) {
        String message = error.getMessage();
        boolean heap = message == null
                || message.startsWith("Java heap")
                || message.startsWith("GC overhead")
                || message.startsWith("Requested array");
        end(heap ? outOfMemory : outOfNativeMemory);
    }

    void tooMuchOutput() {
        end(tooMuchOutput);
    }

    private void end(byte[] frame) {
        try {
            // the channel sends frames under the same lock, so this one does not land inside another
            synchronized (pipe) {
                pipe.write(frame);
            }
        } catch (IOException gone) {
            // nobody is left to be told
        } finally {
            Runtime.getRuntime().halt(EXIT_STATUS);
        }
    }
}
