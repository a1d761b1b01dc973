package gradus.app;

import gradus.app.cli.Gradus;

/** Starts the command that the arguments name. */
public final class Main {

    private Main() {}

    /** Runs a sub-command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(Gradus.commandLine().execute(arguments));
    }
}
