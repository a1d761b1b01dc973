package gradus.app;

/** Starts the command that the arguments name. */
public final class Main {

    private Main() {}

    /** Runs a sub-command. */
    public static void main(String[] arguments) {
        System.err.println("not built yet: " + arguments.length);
    }
}
