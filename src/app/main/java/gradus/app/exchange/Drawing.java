package gradus.app.exchange;

import gradus.app.bank.Body;
import gradus.app.bank.Kind;
import gradus.app.bank.Numbers;
import gradus.app.bank.Phrase;
import gradus.app.bank.Question;
import gradus.app.bank.Tolerance;
import gradus.app.bank.Variant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes drafts of a question. */
final class Drawing {

    /** More digits than anybody types, and few enough for 0.1 + 0.2 to be 0.3. */
    private static final MathContext DIGITS = new MathContext(12);

    private final Question question;
    private final String language;
    private final Map<String, Double> values;

    private Drawing(Question question, String language, Variant variant) {
        this.question = question;
        this.language = language;
        this.values = variant.values();
    }

    /**
     * Returns {@code question} as it is, or {@code variants} of it, fewer if fewer differ, if it has variables.
     *
     * @throws NotExchanged if it is of a kind that has no counterpart
     */
    static List<Draft> of(Question question, String language, int variants) {
        return variants(question, variants).entrySet().stream()
                .map(variant -> new Drawing(question, language, variant.getValue()).draft(variant.getKey()))
                .toList();
    }

    /** Returns the variants of {@code question} that differ, by their ids. */
    static Map<String, Variant> variants(Question question, int variants) {
        if (question.kind() != Kind.PARAMETERISED) {
            return Map.of(question.id(), Variant.of(question, 1));
        }
        Map<Map<String, Double>, Variant> different = new LinkedHashMap<>();
        for (long seed = 1; seed <= variants; seed++) {
            Variant variant = Variant.of(question, seed);
            different.putIfAbsent(variant.values(), variant);
        }
        Map<String, Variant> named = new LinkedHashMap<>();
        different.values().forEach(variant -> named.put(question.id() + "-v" + (named.size() + 1), variant));
        return named;
    }

    private Draft draft(String title) {
        Body body = question.body();
        Content content = content(body);
        Tags tags = Tags.of(question);
        if (content instanceof Content.Choice choice && choice.ordered()) {
            tags = tags.with(Tags.ORDERED);
        }
        return new Draft(title, tags, text(question.prompt()) + code(body), text(question.explanation()), content);
    }

    private Content content(Body body) {
        if (body instanceof Body.Choice choice) {
            return choice(choice);
        } else if (body instanceof Body.Numeric number) {
            return number.offered() ? offered(number) : number(number);
        } else if (body instanceof Body.Ordering ordering) {
            return new Content.Order(ordering.items().stream().map(this::text).toList());
        } else if (body instanceof Body.Matching matching) {
            return matching(matching);
        } else if (body instanceof Body.Result result) {
            return result.offered() ? offered(result) : typed(result);
        } else if (body instanceof Body.Bug bug) {
            return lines(bug);
        }
        throw new NotExchanged("a formula is to be typed, and this format can't compare formulas");
    }

    private String text(@Nullable Phrase phrase) {
        return phrase == null ? "" : phrase.filled(language, values).strip();
    }

    private Content choice(Body.Choice choice) {
        long right = choice.options().stream().filter(Body.Option::correct).count();
        long wrong = choice.options().size() - right;
        // whoever chooses everything gets nothing, here as there
        double gain = choice.several() ? Content.ALL / right : Content.ALL;
        double loss = choice.several() ? -Content.ALL / wrong : 0;
        List<Content.Option> options = choice.options().stream()
                .map(option ->
                        new Content.Option(text(option.text()), option.correct() ? gain : loss, text(option.why())))
                .toList();
        return new Content.Choice(options, choice.several(), choice.ordered());
    }

    private Content number(Body.Numeric body) {
        double answer = body.answer().at(values);
        List<Content.Value> numbers = new ArrayList<>();
        numbers.add(value(body.tolerance(), answer, Content.ALL, ""));
        for (Body.Mistake mistake : body.mistakes()) {
            numbers.add(value(body.tolerance(), mistake.value().at(values), 0, text(mistake.why())));
        }
        return new Content.Numeric(numbers, "");
    }

    private static Content.Value value(Tolerance tolerance, double number, double percent, String why) {
        double around = switch (tolerance.kind()) {
            case INTEGER -> 0;
            case ABSOLUTE -> tolerance.amount();
            case RELATIVE -> tolerance.amount() * Math.abs(number);
        };
        return new Content.Value(exact(number), exact(around), percent, why);
    }

    private static BigDecimal exact(double number) {
        return BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
    }

    private Content offered(Body.Numeric body) {
        List<Content.Option> options = new ArrayList<>();
        options.add(option(Numbers.shown(body.answer().at(values), body.decimals()), Content.ALL, null));
        for (Body.Mistake mistake : body.mistakes()) {
            options.add(option(Numbers.shown(mistake.value().at(values), body.decimals()), 0, mistake.why()));
        }
        return new Content.Choice(options, false, false);
    }

    private Content.Option option(String text, double percent, @Nullable Phrase why) {
        return new Content.Option(text, percent, text(why));
    }

    private Content matching(Body.Matching matching) {
        return new Content.Match(
                matching.pairs().stream()
                        .map(pair -> new Content.Pair(text(pair.left()), text(pair.right())))
                        .toList(),
                matching.decoys().stream().map(this::text).toList());
    }

    private Content offered(Body.Result body) {
        List<Content.Option> options = new ArrayList<>();
        options.add(option(span(body.answer()), Content.ALL, null));
        body.mistakes().forEach(mistake -> options.add(option(span(mistake.text()), 0, mistake.why())));
        return new Content.Choice(options, false, false);
    }

    private Content typed(Body.Result body) {
        List<Content.Option> answers = new ArrayList<>();
        answers.add(option(body.answer(), Content.ALL, null));
        String close = body.answer().replace(" ", "");
        if (!close.equals(body.answer())) {
            answers.add(option(close, Content.ALL, null));
        }
        body.mistakes().forEach(mistake -> answers.add(option(mistake.text(), 0, mistake.why())));
        return new Content.Typed(answers);
    }

    /** The wrong line and those that are tempting, in their order. */
    private Content lines(Body.Bug bug) {
        Map<Integer, @Nullable Phrase> offered = new TreeMap<>(bug.tempting());
        offered.put(bug.line(), null);
        List<Content.Option> options = new ArrayList<>();
        offered.forEach((line, why) -> options.add(option(
                (language.equals("zh") ? "第 %d 行：%s" : "Line %d: %s")
                        .formatted(line, span(bug.lines().get(line - 1).strip())),
                line == bug.line() ? Content.ALL : 0,
                why)));
        return new Content.Choice(options, false, true);
    }

    /** Returns the code that belongs to the prompt, if there is any. */
    private static String code(Body body) {
        if (body instanceof Body.Result result) {
            return fenced(result.code().stripTrailing() + "\n\n" + result.call());
        }
        if (body instanceof Body.Bug bug) {
            List<String> lines = bug.lines();
            return fenced(IntStream.range(0, lines.size())
                    .mapToObj(i -> "%2d  %s".formatted(i + 1, lines.get(i)))
                    .collect(Collectors.joining("\n")));
        }
        return "";
    }

    private static String fenced(String code) {
        return "\n\n```java\n" + code + "\n```";
    }

    private static String span(String code) {
        return code.contains("`") ? "`` " + code + " ``" : "`" + code + "`";
    }
}
