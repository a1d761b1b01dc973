package gradus.app.exchange;

import gradus.app.bank.Numbers;
import gradus.app.bank.Question;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes GIFT. A line break within a text is written as {@code \n}, because a blank line ends a question. What has no form of
 * its own is said by a tag: an ordering is a matching of items and their places.
 */
final class GiftWriter implements Writer {

    private final String language;
    private final int variants;
    private final StringBuilder out = new StringBuilder();
    private String topic = "";

    GiftWriter(String language, int variants) {
        this.language = language;
        this.variants = variants;
    }

    @Override
    public int add(Question question) {
        List<String> drafts = Drawing.of(question, language, variants).stream()
                .map(GiftWriter::written)
                .toList();
        if (!topic.equals(question.topic())) {
            topic = question.topic();
            out.append("$CATEGORY: ").append(Tags.category(topic)).append("\n\n");
        }
        drafts.forEach(draft -> out.append(draft).append('\n'));
        return drafts.size();
    }

    @Override
    public String text() {
        return out.toString();
    }

    private static String written(Draft draft) {
        boolean ordering = draft.content() instanceof Content.Order;
        String tags = (ordering ? draft.tags().with(Tags.ORDERING) : draft.tags())
                .texts().stream().map(" [tag:%s]"::formatted).collect(Collectors.joining());
        String explanation = draft.explanation().isEmpty() ? "" : "\t####" + text(draft.explanation()) + "\n";
        return "// [id:%s]%s\n::%s::[markdown]%s{%s%s}\n"
                .formatted(
                        draft.title(),
                        tags,
                        escaped(draft.title()),
                        text(draft.prompt()),
                        answers(draft.content()),
                        explanation);
    }

    private static String answers(Content content) {
        if (content instanceof Content.Choice choice) {
            return joined(choice.options(), option -> sign(choice, option) + text(option.text()) + why(option.why()));
        } else if (content instanceof Content.Numeric number) {
            return "#" + joined(number.values(), GiftWriter::value);
        } else if (content instanceof Content.Order order) {
            return pairs(IntStream.range(0, order.items().size())
                    .mapToObj(i -> new Content.Pair(order.items().get(i), Integer.toString(i + 1)))
                    .toList());
        } else if (content instanceof Content.Match match) {
            Stream<Content.Pair> decoys = match.decoys().stream().map(decoy -> new Content.Pair("", decoy));
            return pairs(Stream.concat(match.pairs().stream(), decoys).toList());
        }
        return typed((Content.Typed) content);
    }

    private interface Line<T> {
        String of(T item);
    }

    private static <T> String joined(List<T> items, Line<T> line) {
        return items.stream().map(item -> "\t" + line.of(item) + "\n").collect(Collectors.joining("", "\n", ""));
    }

    private static String sign(Content.Choice choice, Content.Option option) {
        if (!choice.several()) {
            return option.percent() >= Content.ALL ? "=" : "~";
        }
        return "~%%%s%%".formatted(percent(option.percent()));
    }

    /** Moodle takes only certain shares of the whole, and these with five decimals. */
    static String percent(double percent) {
        return Numbers.shown(percent, 5);
    }

    private static String value(Content.Value value) {
        return "=%%%s%%%s:%s%s"
                .formatted(
                        percent(value.percent()),
                        value.number().toPlainString(),
                        value.tolerance().toPlainString(),
                        why(value.why()));
    }

    private static String pairs(List<Content.Pair> pairs) {
        if (pairs.stream().anyMatch(pair -> pair.left().contains("->"))) {
            throw new NotExchanged("what stands on the left of a pair holds \"->\", which GIFT can't say there");
        }
        return joined(pairs, pair -> "=%s -> %s".formatted(text(pair.left()), escaped(pair.right())));
    }

    private static String typed(Content.Typed typed) {
        String lines = joined(
                typed.answers(),
                answer ->
                        "=%%%s%%%s%s".formatted(percent(answer.percent()), escaped(answer.text()), why(answer.why())));
        if (lines.contains("->")) {
            throw new NotExchanged("an answer holds \"->\", which GIFT takes for the sign of a matching");
        }
        return lines;
    }

    private static String why(String why) {
        return why.isEmpty() ? "" : "#" + text(why);
    }

    private static String text(String markdown) {
        return escaped(MoodleMaths.outwards(markdown));
    }

    static String escaped(String text) {
        return text.replace("\r", "").replaceAll("[\\\\~=#{}:]", "\\\\$0").replace("\n", "\\n");
    }
}
