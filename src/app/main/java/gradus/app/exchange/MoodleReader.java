package gradus.app.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Moodle XML. */
final class MoodleReader {

    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private @Nullable String topic;

    private MoodleReader() {}

    static Imported read(String file) {
        XmlElement root = XmlElement.parse(file);
        if (!root.name().equals("quiz")) {
            throw new ExchangeFault(
                    root.line(),
                    "is no Moodle XML: begins with <%s> where <quiz> is expected"
                            .formatted(Plain.shortened(root.name())));
        }
        MoodleReader reader = new MoodleReader();
        root.all("question").forEach(reader::question);
        return new Imported(reader.drafts, reader.refused);
    }

    private void question(XmlElement question) {
        String type = question.attribute("type", "");
        if (type.equals("category")) {
            topic = Tags.topicOf(question.one("category").one("text").text());
            return;
        }
        String name = Plain.clean(question.one("name").one("text").text()).strip();
        String prompt = question.one("questiontext").one("text").text();
        String title = name.isEmpty() ? Plain.title(prompt) : name;
        try {
            drafts.add(Fitting.fit(draft(question, type, title)));
        } catch (NotExchanged reason) {
            refused.add("line %d: %s (%s): %s"
                    .formatted(question.line(), Plain.shortened(title), Plain.shortened(type), reason.reason()));
        }
    }

    private Draft draft(XmlElement question, String type, String title) {
        List<String> texts = question.one("tags").all("tag").stream()
                .map(tag -> tag.one("text").text())
                .toList();
        Tags tags = Tags.of(texts, topic);
        Content content = content(question, type, tags);
        if (question.holds("file") || question.holds("image")) {
            throw new NotExchanged("holds a picture or another file, which is not imported");
        }
        return new Draft(
                title,
                tags,
                markdown(question.one("questiontext")),
                markdown(question.one("generalfeedback")),
                content);
    }

    private static Content content(XmlElement question, String type, Tags tags) {
        return switch (type) {
            case "multichoice" -> choice(question);
            case "truefalse" -> truth(question);
            case "shortanswer" -> typed(question);
            case "numerical" -> number(question);
            case "matching" -> match(question, Markup.plainFormat(tags));
            case "ordering" -> order(question);
            case "description" -> throw new NotExchanged("it asks nothing");
            case "essay" -> throw new NotExchanged("Gradus marks nothing that is written freely");
            default -> throw new NotExchanged("Gradus has no such kind of question");
        };
    }

    private static String markdown(XmlElement element) {
        return Markup.markdown(Plain.clean(element.one("text").text()).strip(), element.attribute("format", "html"));
    }

    private static double percent(XmlElement answer) {
        String written = answer.attribute("fraction", "0").strip();
        return Decimal.of(written).doubleValue();
    }

    private static Content choice(XmlElement question) {
        List<Content.Option> options = question.all("answer").stream()
                .map(answer -> new Content.Option(markdown(answer), percent(answer), markdown(answer.one("feedback"))))
                .toList();
        boolean several = isFalse(question.one("single"));
        return new Content.Choice(options, several, isFalse(question.one("shuffleanswers")));
    }

    private static boolean isFalse(XmlElement element) {
        return element.text().strip().matches("false|0");
    }

    private static Content truth(XmlElement question) {
        Boolean right = null;
        String whyRight = "";
        String whyWrong = "";
        for (XmlElement answer : question.all("answer")) {
            Boolean said = GiftReader.truth(answer.one("text").text());
            String why = markdown(answer.one("feedback"));
            if (percent(answer) >= Content.ALMOST_ALL) {
                right = said;
                whyRight = why;
            } else {
                whyWrong = why;
            }
        }
        if (right == null) {
            throw new NotExchanged("neither true nor false is right");
        }
        return new Content.Truth(right, whyRight, whyWrong);
    }

    private static Content typed(XmlElement question) {
        return new Content.Typed(question.all("answer").stream()
                .map(answer -> new Content.Option(
                        answer.one("text").text().strip().replace("\\*", "*"),
                        percent(answer),
                        markdown(answer.one("feedback"))))
                .toList());
    }

    private static Content number(XmlElement question) {
        if (!question.one("units").all("unit").isEmpty()) {
            throw new NotExchanged("it takes units, and Gradus takes bare numbers");
        }
        List<Content.Value> values = new ArrayList<>();
        String otherwise = "";
        for (XmlElement answer : question.all("answer")) {
            String written = answer.one("text").text().strip();
            String why = markdown(answer.one("feedback"));
            String tolerance = answer.one("tolerance").text().strip();
            if (written.equals("*")) {
                otherwise = why;
            } else {
                values.add(new Content.Value(
                        Decimal.of(written),
                        tolerance.isEmpty()
                                ? BigDecimal.ZERO
                                : Decimal.of(tolerance).abs(),
                        percent(answer),
                        why));
            }
        }
        return new Content.Numeric(values, otherwise);
    }

    private static Content match(XmlElement question, String rights) {
        List<Content.Pair> pairs = new ArrayList<>();
        List<String> decoys = new ArrayList<>();
        for (XmlElement sub : question.all("subquestion")) {
            String left = markdown(sub);
            String right = Markup.markdown(sub.one("answer").one("text").text().strip(), rights);
            if (left.isBlank()) {
                decoys.add(right);
            } else {
                pairs.add(new Content.Pair(left, right));
            }
        }
        return new Content.Match(pairs, decoys);
    }

    private static Content order(XmlElement question) {
        return new Content.Order(question.all("answer").stream()
                .sorted(Comparator.comparingDouble(MoodleReader::percent))
                .map(MoodleReader::markdown)
                .toList());
    }
}
