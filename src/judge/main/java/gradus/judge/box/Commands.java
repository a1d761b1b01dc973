package gradus.judge.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the host's own tools. */
final class Commands {

    private Commands() {}

    /**
     * Runs {@code command} to its end.
     *
     * @return what it printed, errors included
     * @throws BoxFault if it could not be run or failed
     */
    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BoxFault("%s failed: %s".formatted(command.get(0), printed.strip()));
            }
            return printed;
        } catch (IOException failed) {
            throw new BoxFault("%s could not be run: %s".formatted(command.get(0), failed.getMessage()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BoxFault("interrupted while running " + command.get(0), interrupted);
        }
    }
}
