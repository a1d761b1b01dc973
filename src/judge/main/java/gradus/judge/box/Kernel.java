package gradus.judge.box;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the running kernel, as far as boxes depend on it.
 *
 * @param major the first number
 * @param minor the second number
 */
record Kernel(int major, int minor) {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int ALL_BOXES_AND_THE_USER = 4_096;

    /** Returns the kernel of this machine. */
    static Kernel current() {
        return of(System.getProperty("os.version", ""));
    }

    /** Returns the kernel that calls itself {@code version}, such as {@code 6.1.0-25-amd64}; 0.0 if it is not known. */
    static Kernel of(String version) {
        Matcher numbers = VERSION.matcher(version);
        return numbers.matches()
                ? new Kernel(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : new Kernel(0, 0);
    }

    /**
     * Returns the limit of tasks that lets one box have {@code tasks}. Since 5.14 a namespace has a count of its own;
     * before that everything that the user runs is counted, on this machine and in all boxes.
     */
    int tasksLimit(int tasks) {
        boolean ownCount = major > 5 || (major == 5 && minor >= 14);
        return ownCount ? tasks : Math.max(tasks, ALL_BOXES_AND_THE_USER);
    }
}
