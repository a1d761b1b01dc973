package gradus.judge.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * Returns where the program {@code name} is on this machine.
     *
     * @throws BoxFault if it is not installed; the message names Debian's {@code debianPackage}
     */
    static Path find(String name, String debianPackage) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new BoxFault("%s is not installed; install it, e.g. with: apt-get install %s"
                        .formatted(
                                name.equals(debianPackage) ? name : debianPackage + " (" + name + ")", debianPackage)));
    }
}
