package gradus.app.help;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells real attempts from the same text handed in again. */
final class Attempts {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private Attempts() {}

    /** Returns how many of {@code sources} differ from the starter and from each other in more than comments and spaces. */
    static int real(String starter, List<String> sources) {
        Set<String> seen = new HashSet<>();
        seen.add(bare(starter));
        return (int) sources.stream().map(Attempts::bare).filter(seen::add).count();
    }

    private static String bare(String source) {
        return COMMENT.matcher(source).replaceAll("").replaceAll("\\s+", "");
    }
}
