package gradus.judge.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a process's own control groups are in the file system; see proc(5), {@code mountinfo}, and cgroups(7). */
final class Mounts {

    private static final String UNIFIED = "";

    private Mounts() {}

    /** Returns this process's group by controller; the one of version 2, which has all controllers, is under "". */
    static Map<String, Path> read(Path proc) {
        Map<String, Path> places = new HashMap<>();
        try {
            Map<String, String> own = groups(Files.readAllLines(proc.resolve("self/cgroup")));
            for (String line : Files.readAllLines(proc.resolve("self/mountinfo"))) {
                List<String> fields = List.of(line.split(" ", -1));
                int dash = fields.indexOf("-");
                if (dash < 0 || dash + 3 >= fields.size()) {
                    continue;
                }
                String type = fields.get(dash + 1);
                if (type.equals("cgroup")) {
                    for (String controller : fields.get(dash + 3).split(",", -1)) {
                        place(places, controller, own, fields);
                    }
                } else if (type.equals("cgroup2")) {
                    place(places, UNIFIED, own, fields);
                }
            }
        } catch (IOException none) {
            places.clear();
        }
        return places;
    }

    /** Returns a process's group by controller, from lines such as {@code 4:cpu,cpuacct:/user.slice}. */
    private static Map<String, String> groups(List<String> lines) {
        Map<String, String> groups = new HashMap<>();
        for (String line : lines) {
            String[] fields = line.split(":", 3);
            for (String controller : fields[1].split(",", -1)) {
                groups.put(controller, fields[2]);
            }
        }
        return groups;
    }

    private static void place(
            Map<String, Path> places, String controller, Map<String, String> own, List<String> fields) {
        String group = own.get(controller);
        if (group == null) {
            return;
        }
        String root = fields.get(3);
        Path mounted = Path.of(fields.get(4));
        // a container sees its own group as the root of what is mounted
        String below = group.startsWith(root) ? group.substring(root.length()) : "";
        Path place = mounted.resolve(below.replaceFirst("^/+", ""));
        places.put(controller, Files.isDirectory(place) ? place : mounted);
    }
}
