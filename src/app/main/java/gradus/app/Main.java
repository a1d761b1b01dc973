package gradus.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.app.cli.Gradus;
import java.io.PrintWriter;

/** Starts the command that the arguments name. */
public final class Main {

    private Main() {}

    /** Runs a sub-command and exits with its code. */
    public static void main(String[] arguments) {
        // what is printed may be a file for another program, whatever the locale of this terminal
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        System.exit(Gradus.commandLine().setOut(out).execute(arguments));
    }
}
