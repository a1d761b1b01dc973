package gradus.judge.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Takes over a part of the version 2 tree: a group that has processes can't share out its controllers, so they move
 * into a group of their own below it first.
 */
final class Delegation {

    private static final List<String> NEEDED = List.of("memory", "pids", "cpu");

    private Delegation() {}

    /** Returns whether groups with limits can be made in {@code tree} from now on. */
    static boolean take(Path tree) throws IOException {
        Path shared = tree.resolve("cgroup.subtree_control");
        if (!Files.isWritable(tree) || !Files.isWritable(shared)) {
            return false;
        }
        if (!words(tree.resolve("cgroup.controllers")).containsAll(NEEDED)) {
            return false;
        }
        if (!words(shared).containsAll(NEEDED)) {
            Path own = Files.createDirectories(tree.resolve("gradus"));
            for (String process : Files.readAllLines(tree.resolve("cgroup.procs"))) {
                Files.writeString(own.resolve("cgroup.procs"), process);
            }
            Files.writeString(shared, "+memory +pids +cpu");
        }
        return true;
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.asList(Files.readString(file).strip().split("\\s+", -1));
    }
}
