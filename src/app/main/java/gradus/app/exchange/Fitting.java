package gradus.app.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Holds what was read against what Gradus can ask, and says what the author has to look at where the two differ a little. */
final class Fitting {

    /** What stands where somebody has to write or to decide; nobody is asked a question that holds it. */
    static final String TODO = "TODO(author)";

    private static final int MOST_OPTIONS = 6;

    private Fitting() {}

    /**
     * Returns {@code draft} as Gradus can ask it.
     *
     * @throws NotExchanged if it can't
     */
    static Draft fit(Draft draft) {
        if (draft.prompt().isBlank()) {
            throw new NotExchanged("it asks nothing: its text is empty");
        }
        Content content = draft.content();
        if (content instanceof Content.Choice choice) {
            return with(draft, choice(choice), "");
        } else if (content instanceof Content.Numeric number) {
            return number(draft, number);
        } else if (content instanceof Content.Typed typed) {
            return number(draft, typed(typed));
        } else if (content instanceof Content.Match match) {
            return with(draft, draft.tags().marks().contains(Tags.ORDERING) ? order(match) : match(match), "");
        } else if (content instanceof Content.Order order) {
            between(order.items().size(), 3, 7, "items");
            distinct(order.items(), "items");
        }
        return draft;
    }

    private static Draft with(Draft draft, Content content, String more) {
        String explanation = (draft.explanation() + "\n\n" + more).strip();
        return new Draft(draft.title(), draft.tags(), draft.prompt(), explanation, content);
    }

    private static void between(int count, int least, int most, String what) {
        if (count < least || count > most) {
            throw new NotExchanged("it has %d %s, and Gradus takes %d to %d".formatted(count, what, least, most));
        }
    }

    private static void distinct(List<String> texts, String what) {
        if (texts.stream().anyMatch(String::isBlank)) {
            throw new NotExchanged("one of its %s is empty".formatted(what));
        }
        if (new HashSet<>(texts).size() < texts.size()) {
            throw new NotExchanged("two of its %s read the same".formatted(what));
        }
    }

    private static Content choice(Content.Choice choice) {
        between(choice.options().size(), 2, MOST_OPTIONS, "options");
        distinct(choice.options().stream().map(Content.Option::text).toList(), "options");
        long right = choice.options().stream()
                .filter(option -> isRight(option, choice.several()))
                .count();
        if (choice.several() ? right < 1 : right != 1) {
            throw new NotExchanged("%d of its options are wholly right, and there must be %s"
                    .formatted(right, choice.several() ? "one or more" : "one"));
        }
        List<Content.Option> options = choice.options().stream()
                .map(option -> isRight(option, choice.several())
                        ? new Content.Option(option.text(), Content.ALL, option.why())
                        : new Content.Option(option.text(), 0, partly(option.percent(), option.why())))
                .toList();
        return new Content.Choice(options, choice.several(), choice.ordered());
    }

    private static boolean isRight(Content.Option option, boolean several) {
        return several ? option.percent() > 0 : option.percent() >= Content.ALMOST_ALL;
    }

    /** Gradus gives no part of a mark for one answer of several; whether it is wrong then is for the author to say. */
    private static String partly(double percent, String why) {
        return percent > 0
                ? "%s it was worth %s %%. %s"
                        .formatted(TODO, GiftWriter.percent(percent), why)
                        .strip()
                : why;
    }

    private static Content.Numeric typed(Content.Typed typed) {
        String otherwise = "";
        List<Content.Value> values = new ArrayList<>();
        for (Content.Option answer : typed.answers()) {
            if (answer.text().equals("*")) {
                otherwise = answer.why();
            } else if (Decimal.is(answer.text())) {
                values.add(
                        new Content.Value(Decimal.of(answer.text()), BigDecimal.ZERO, answer.percent(), answer.why()));
            } else {
                throw new NotExchanged(
                        "a short answer in words (%s): Gradus takes numbers and formulas, but no free text"
                                .formatted(Plain.shortened(answer.text())));
            }
        }
        return new Content.Numeric(values, otherwise);
    }

    private static Draft number(Draft draft, Content.Numeric number) {
        List<Content.Value> right = number.values().stream()
                .filter(value -> value.percent() >= Content.ALMOST_ALL)
                .toList();
        if (right.isEmpty()) {
            throw new NotExchanged("no number is wholly right");
        }
        Content.Value answer = right.get(0);
        if (right.stream().anyMatch(value -> value.number().compareTo(answer.number()) != 0)) {
            throw new NotExchanged("several different numbers are right, and Gradus knows one");
        }
        List<Content.Value> values = new ArrayList<>(List.of(answer));
        List<String> notes = new ArrayList<>();
        for (Content.Value value : number.values()) {
            BigDecimal distance = value.number().subtract(answer.number()).abs();
            String why = partly(value.percent(), value.why());
            if (distance.compareTo(answer.tolerance()) > 0) {
                values.add(new Content.Value(value.number(), value.tolerance(), 0, why));
            } else if (!value.equals(answer) && !why.isEmpty()) {
                notes.add("%s ± %s: %s".formatted(shown(value.number()), shown(value.tolerance()), why));
            }
        }
        notes.add(answer.why());
        notes.add(number.otherwise());
        notes.removeIf(String::isEmpty);
        return with(draft, new Content.Numeric(values, ""), String.join("\n\n", notes));
    }

    /** Returns {@code number} as it is written in a formula. */
    static String shown(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Content match(Content.Match match) {
        between(match.pairs().size(), 3, MOST_OPTIONS, "pairs");
        distinct(match.pairs().stream().map(Content.Pair::left).toList(), "lefts");
        List<String> rights =
                new ArrayList<>(match.pairs().stream().map(Content.Pair::right).toList());
        rights.addAll(match.decoys());
        distinct(rights, "rights");
        return match;
    }

    private static Content order(Content.Match match) {
        List<String> items = new ArrayList<>();
        for (int place = 1; place <= match.pairs().size(); place++) {
            String wanted = Integer.toString(place);
            items.add(match.pairs().stream()
                    .filter(pair -> pair.right().equals(wanted))
                    .map(Content.Pair::left)
                    .findFirst()
                    .orElseThrow(() -> new NotExchanged("an ordering in which nothing stands at place " + wanted)));
        }
        between(items.size(), 3, 7, "items");
        distinct(items, "items");
        return new Content.Order(items);
    }
}
