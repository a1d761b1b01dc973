package gradus.judge.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Limits that the kernel keeps for all processes of a box together, where this user may set them: on hosts with version 1
 * of control groups, and on hosts with version 2 that delegate a part of the tree. Groups are used again when the
 * box before has ended. Safe for use by several threads.
 */
final class ControlGroups implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("gradus-(\\d+)-\\d+");

    /** The last boxes have been killed, but take milliseconds to be gone, and those that are being started longer. */
    private static final int LAST_BOX_MILLIS = 2_000;

    private static final int LOOK_MILLIS = 5;

    /** One process may hold several sets of boxes, for example when it checks itself. */
    private static final AtomicInteger SETS = new AtomicInteger();

    private final List<Path> folders;
    private final boolean unified;
    private final String words;
    private final List<Group> groups = new ArrayList<>();

    private ControlGroups(List<Path> folders, boolean unified, String words) {
        this.folders = List.copyOf(folders);
        this.unified = unified;
        this.words = words;
    }

    /** Finds the groups that this process may make, beside those of the processes in {@code proc}. */
    static ControlGroups find(Path proc) {
        return find(
                proc,
                ProcessHandle.current().pid(),
                pid -> ProcessHandle.of(pid).isPresent());
    }

    /**
     * Finds the groups that process {@code self} may make.
     *
     * @param proc the kernel's {@code /proc}
     * @param alive whether a process lives; what the dead have left is removed
     */
    static ControlGroups find(Path proc, long self, LongPredicate alive) {
        Map<String, Path> mounts = Mounts.read(proc);
        List<Path> places = new ArrayList<>();
        for (String controller : List.of("memory", "pids", "cpu", "cpuacct")) {
            Path place = mounts.get(controller);
            if (place != null && Files.isWritable(place)) {
                places.add(place);
            }
        }
        Path tree = mounts.get("");
        try {
            if (places.size() >= 2) {
                return new ControlGroups(made(places, self, alive), false, "version 1: memory, tasks and processor");
            }
            if (tree != null && Delegation.take(tree)) {
                return new ControlGroups(
                        made(List.of(tree), self, alive), true, "version 2: memory, tasks and processor");
            }
        } catch (IOException refused) {
            return none("this user may not make any: %s".formatted(refused.getMessage()));
        }
        return none(
                tree == null && places.isEmpty()
                        ? "this machine has none"
                        : "not delegated to this user (systemd: Delegate=yes)");
    }

    /** Returns what stands in where there are no groups; {@code why} is for an operator. */
    static ControlGroups none(String why) {
        return new ControlGroups(List.of(), false, why);
    }

    private static List<Path> made(List<Path> places, long self, LongPredicate alive) throws IOException {
        String name = "gradus-%d-%d".formatted(self, SETS.incrementAndGet());
        // controllers that are mounted together have one place under two names
        Set<Path> folders = new LinkedHashSet<>();
        for (Path place : places) {
            removeLeftovers(place, alive);
            folders.add(Files.createDirectories(place.toRealPath().resolve(name)));
        }
        return List.copyOf(folders);
    }

    private static void removeLeftovers(Path place, LongPredicate alive) throws IOException {
        try (Stream<Path> entries = Files.list(place)) {
            for (Path entry : entries.toList()) {
                Matcher name = NAME.matcher(entry.getFileName().toString());
                if (name.matches() && !alive.test(Long.parseLong(name.group(1)))) {
                    remove(entry);
                }
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path inner : entries.filter(Files::isDirectory).toList()) {
                Files.deleteIfExists(inner);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stillInUse) {
            // tried again: soon, or by the next process that starts
        }
    }

    /** Returns whether there are any. */
    boolean available() {
        return !folders.isEmpty();
    }

    /** Returns which they are, or why there are none, for an operator. */
    String words() {
        return words;
    }

    /** Returns a group that no box is in, with {@code limits}; null where there are none. */
    synchronized @Nullable Group lease(ProcessLimits limits) {
        if (!available()) {
            return null;
        }
        for (Group group : groups) {
            if (group.isFreeFor(limits)) {
                return group.leased();
            }
        }
        Group group = new Group(folders, unified, "box-" + groups.size(), limits);
        groups.add(group);
        return group.leased();
    }

    /** Removes the groups; those that still hold a process stay, and are removed by the next start. */
    @Override
    public synchronized void close() {
        groups.clear();
        folders.forEach(ControlGroups::remove);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LAST_BOX_MILLIS);
        while (folders.stream().anyMatch(Files::exists) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            folders.forEach(ControlGroups::remove);
        }
    }
}
