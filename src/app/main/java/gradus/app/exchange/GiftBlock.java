package gradus.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a GIFT file between two blank ones, without comments.
 *
 * @param text the lines, with escaped characters replaced, see {@link #protect}
 * @param lines the number of each line in the file
 * @param tags the tags that comments give
 */
record GiftBlock(String text, List<Integer> lines, List<String> tags) {

    static final String CATEGORY = "$CATEGORY:";

    private static final String ESCAPED = ":#={}~n\\";

    /** Characters that mean nothing, and that no file holds after {@link Plain#clean}. */
    private static final char FIRST = '\ufdd0';

    private static final Pattern TAG = Pattern.compile("\\[tag:([^\\]]{1,200})]");

    GiftBlock {
        lines = List.copyOf(lines);
        tags = List.copyOf(tags);
    }

    /** Returns the blocks of a file that have any text. */
    static List<GiftBlock> of(String file) {
        List<GiftBlock> blocks = new ArrayList<>();
        Collected collected = new Collected();
        String[] lines = Plain.clean(file).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) {
                collected.flushTo(blocks);
            } else if (line.startsWith("//")) {
                Matcher tag = TAG.matcher(line);
                while (tag.find()) {
                    collected.tags.add(tag.group(1));
                }
            } else {
                collected.add(i + 1, lines[i]);
                if (line.startsWith(CATEGORY) && collected.numbers.size() == 1) {
                    collected.flushTo(blocks);
                }
            }
        }
        collected.flushTo(blocks);
        return blocks;
    }

    private static final class Collected {
        private final List<String> lines = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();

        void add(int number, String line) {
            numbers.add(number);
            lines.add(line);
        }

        void flushTo(List<GiftBlock> blocks) {
            if (!lines.isEmpty()) {
                blocks.add(new GiftBlock(protect(String.join("\n", lines).strip()), numbers, tags));
            }
            lines.clear();
            numbers.clear();
            tags.clear();
        }
    }

    /** Replaces each escaped character, so that what is left of {@code : # = { } ~} are signs. */
    static String protect(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escaped = c == '\\' && i + 1 < text.length() ? ESCAPED.indexOf(text.charAt(i + 1)) : -1;
            plain.append(escaped < 0 ? c : (char) (FIRST + escaped));
            i += escaped < 0 ? 0 : 1;
        }
        return plain.toString();
    }

    /** Puts the escaped characters back. */
    static String unprotect(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escaped = c - FIRST;
            boolean isEscaped = escaped >= 0 && escaped < ESCAPED.length();
            char meant = isEscaped ? ESCAPED.charAt(escaped) : c;
            plain.append(isEscaped && meant == 'n' ? Markup.ASKED_BREAK : meant);
        }
        return plain.toString();
    }

    /** Returns the line of the file in which {@code text} has its character {@code at}. */
    int lineOf(int at) {
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return lines.get(Math.min(line, lines.size() - 1));
    }
}
