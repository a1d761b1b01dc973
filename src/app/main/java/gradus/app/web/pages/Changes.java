package gradus.app.web.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts as a reader sees it: changed lines with some unchanged ones around them.
 *
 * @param rows from top to bottom
 * @param added how many lines are new
 * @param removed how many lines are gone
 */
public record Changes(List<Row> rows, int added, int removed) {

    /** How many unchanged lines are shown around a change. */
    private static final int CONTEXT = 3;

    /** What happened to a line. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        /** Stands for unchanged lines that are left out. */
        SKIPPED
    }

    /**
     * A line, cut into what is the same in its counterpart and what is not.
     *
     * @param before its number in the old text; 0 if it is not there; for {@link Kind#SKIPPED} how many are left out
     * @param after its number in the new text; 0 if it is not there
     * @param head the same as in its counterpart
     * @param middle what changed; empty where a whole line came or went
     * @param tail the same as in its counterpart
     */
    public record Row(Kind kind, int before, int after, String head, String middle, String tail) {}

    public Changes {
        rows = List.copyOf(rows);
    }

    /** Returns whether the texts are the same. */
    public boolean none() {
        return added == 0 && removed == 0;
    }

    static Changes between(String before, String after) {
        return new Writer(before.lines().toList(), after.lines().toList()).write();
    }

    /** Goes through both texts once, from change to change. */
    private static final class Writer {
        private final List<String> before;
        private final List<String> after;
        private final List<Row> rows = new ArrayList<>();
        private int added;
        private int removed;

        Writer(List<String> before, List<String> after) {
            this.before = before;
            this.after = after;
        }

        Changes write() {
            int nextBefore = 0;
            int nextAfter = 0;
            for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
                if (delta.getType() == DeltaType.EQUAL) {
                    continue;
                }
                same(nextBefore, delta.getSource().getPosition(), nextAfter, true);
                change(delta);
                nextBefore = delta.getSource().last() + 1;
                nextAfter = delta.getTarget().last() + 1;
            }
            same(nextBefore, before.size(), nextAfter, false);
            return new Changes(rows, added, removed);
        }

        /** Writes the unchanged lines from {@code start} to {@code end}, leaving out those far from any change. */
        private void same(int start, int end, int startAfter, boolean changeFollows) {
            int hiddenFrom = rows.isEmpty() ? start : Math.min(start + CONTEXT, end);
            int hiddenTo = changeFollows ? Math.max(end - CONTEXT, hiddenFrom) : end;
            sameLines(start, hiddenFrom, startAfter - start);
            if (hiddenFrom < hiddenTo) {
                rows.add(new Row(Kind.SKIPPED, hiddenTo - hiddenFrom, 0, "", "", ""));
            }
            sameLines(hiddenTo, end, startAfter - start);
        }

        private void sameLines(int start, int end, int shift) {
            for (int i = start; i < end; i++) {
                rows.add(new Row(Kind.SAME, i + 1, i + shift + 1, before.get(i), "", ""));
            }
        }

        private void change(AbstractDelta<String> delta) {
            List<String> old = delta.getSource().getLines();
            List<String> now = delta.getTarget().getLines();
            boolean paired = old.size() == now.size();
            for (int i = 0; i < old.size(); i++) {
                int line = delta.getSource().getPosition() + i + 1;
                rows.add(row(Kind.REMOVED, line, 0, old.get(i), paired ? now.get(i) : ""));
            }
            for (int i = 0; i < now.size(); i++) {
                int line = delta.getTarget().getPosition() + i + 1;
                rows.add(row(Kind.ADDED, 0, line, now.get(i), paired ? old.get(i) : ""));
            }
            removed += old.size();
            added += now.size();
        }

        private static Row row(Kind kind, int before, int after, String line, String counterpart) {
            int head = commonHead(line, counterpart);
            int tail = commonTail(line, counterpart, Math.min(line.length(), counterpart.length()) - head);
            if (line.substring(0, head).isBlank() && tail == 0) {
                return new Row(kind, before, after, line, "", "");
            }
            int end = line.length() - tail;
            return new Row(
                    kind, before, after, line.substring(0, head), line.substring(head, end), line.substring(end));
        }

        private static int commonHead(String a, String b) {
            int length = 0;
            while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
                length++;
            }
            return length > 0 && Character.isHighSurrogate(a.charAt(length - 1)) ? length - 1 : length;
        }

        private static int commonTail(String a, String b, int limit) {
            int length = 0;
            while (length < limit && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
                length++;
            }
            return length > 0 && Character.isLowSurrogate(a.charAt(a.length() - length)) ? length - 1 : length;
        }
    }
}
