package gradus.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads GIFT, as Moodle does: a blank line ends a question, a comment takes a whole line, and what stands between the braces
 * tells the kind. Where braces do not close, nobody knows what belongs to what: that is a fault of the file. All else is a
 * matter of one question.
 */
final class GiftReader {

    private static final String GAP = "_____";
    private static final String EXPLANATION = "####";
    private static final Pattern ENDED = Pattern.compile("[.?!:。？！：]$");

    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private @Nullable String topic;

    private GiftReader() {}

    static Imported read(String file) {
        GiftReader reader = new GiftReader();
        GiftBlock.of(file).forEach(reader::block);
        return new Imported(reader.drafts, reader.refused);
    }

    private void block(GiftBlock block) {
        if (block.text().startsWith(GiftBlock.CATEGORY)) {
            topic = Tags.topicOf(GiftBlock.unprotect(block.text().substring(GiftBlock.CATEGORY.length())));
            return;
        }
        Parts parts = parts(block);
        try {
            drafts.add(Fitting.fit(draft(parts, Tags.of(block.tags(), topic))));
        } catch (NotExchanged reason) {
            refused.add("line %d: %s: %s".formatted(block.lines().get(0), parts.shownTitle(), reason.reason()));
        }
    }

    /**
     * A question taken apart.
     *
     * @param answers what stands between the braces; null if there are none
     */
    private record Parts(
            String title, String before, @Nullable String answers, String after) {

        String shownTitle() {
            return Plain.title(GiftBlock.unprotect(title.isBlank() ? before : title));
        }

        /** Returns the gap and what follows it; nothing if the question has ended before the braces. */
        String gap() {
            boolean ended =
                    ENDED.matcher(before.strip()).find() && !after.codePoints().anyMatch(Character::isLetterOrDigit);
            return after.isBlank() || ended ? "" : GAP + after;
        }
    }

    private static Parts parts(GiftBlock block) {
        String text = block.text();
        int begin = 0;
        String title = "";
        if (text.startsWith("::")) {
            int end = text.indexOf("::", 2);
            if (end < 0) {
                throw new ExchangeFault(block.lineOf(0), "the title that begins with :: has no second ::");
            }
            title = text.substring(2, end).strip();
            begin = end + 2;
        }
        int open = text.indexOf('{', begin);
        int close = text.indexOf('}', begin);
        if (open < 0 && close < 0) {
            return new Parts(title, text.substring(begin), null, "");
        }
        requireBraces(block, open, close);
        return new Parts(
                title,
                text.substring(begin, open),
                text.substring(open + 1, close).strip(),
                text.substring(close + 1));
    }

    private static void requireBraces(GiftBlock block, int open, int close) {
        String text = block.text();
        if (close < 0) {
            throw new ExchangeFault(
                    block.lineOf(open),
                    "the { has no } before the next blank line; a brace that is only a character is written \\{");
        }
        if (open < 0 || close < open) {
            throw new ExchangeFault(
                    block.lineOf(close), "the } has no { before it; a brace that is only a character is written \\}");
        }
        int inner = text.indexOf('{', open + 1);
        int extra = inner < 0 ? text.indexOf('}', close + 1) : inner;
        if (extra >= 0) {
            throw new ExchangeFault(
                    block.lineOf(extra),
                    "a second %s: a question has one pair of braces, and others are written \\{ and \\}"
                            .formatted(text.charAt(extra)));
        }
    }

    private static Draft draft(Parts parts, Tags tags) {
        String answers = parts.answers();
        if (answers == null) {
            throw new NotExchanged("a description: it asks nothing");
        }
        String explanation = "";
        int end = answers.lastIndexOf(EXPLANATION);
        if (end >= 0) {
            explanation = answers.substring(end + EXPLANATION.length());
            answers = answers.substring(0, end).strip();
        }
        if (answers.isEmpty()) {
            throw new NotExchanged("an essay: Gradus marks nothing that is written freely");
        }
        GiftText prompt = GiftText.of((parts.before() + parts.gap()).strip(), "moodle");
        String title = parts.title().isEmpty() ? Plain.title(prompt.plain()) : GiftBlock.unprotect(parts.title());
        GiftAnswers read = new GiftAnswers(prompt.format());
        return new Draft(
                title,
                tags,
                prompt.markdown(),
                GiftText.of(explanation, prompt.format()).markdown(),
                read.content(answers, tags));
    }

    /** Returns whether {@code word} says that something is so, or null if it says nothing. */
    static @Nullable Boolean truth(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "T", "TRUE" -> true;
            case "F", "FALSE" -> false;
            default -> null;
        };
    }
}
