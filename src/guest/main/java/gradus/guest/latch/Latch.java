package gradus.guest.latch;

import java.util.zip.Inflater;

/**
 * Gives up, for the rest of this process's life, what only starting needs: starting programs, loading native code, writing
 * files. The judge made the library that does it; the kernel holds this process to it.
 */
public final class Latch {

    private Latch() {}

    /**
     * Loads the library whose path is the argument at {@code index}, if there is one: a box without walls has none.
     *
     * @throws UnsatisfiedLinkError if the kernel refuses, so that no box is left half open
     */
    public static void close(String[] arguments, int index) {
        if (arguments.length > index) {
            // classes in a jar are read with it, and no library can be loaded later
            new Inflater().end();
            System.load(arguments[index]);
        }
    }
}
