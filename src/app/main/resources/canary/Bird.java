package exercise.canary;

/** What a canary is asked for. */
public interface Bird {

    /** Returns twice x, element by element. */
    double[] twice(double[] x);

    /**
     * Returns what it could get at that it must not, in words; empty for nothing.
     *
     * @param port where a server listens on the host's loopback interface
     * @param file a file of the host's
     */
    String gained(int port, String file);
}
