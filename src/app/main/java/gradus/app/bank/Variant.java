package gradus.app.bank;

import gradus.app.formula.Formula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A question with its variables drawn and its options shuffled: what one attempt sees. The same seed draws the same. */
public final class Variant {

    /** The longest text of an answer that is looked at. */
    public static final int LONGEST_ANSWER = 1_000;

    private static final int MOST_PARTS = 12;
    private static final int MOST_DRAWS = 5_000;

    private final Question question;
    private final Map<String, Double> values;
    private final Drawn drawn;

    private Variant(Question question, Map<String, Double> values, Drawn drawn) {
        this.question = question;
        this.values = values;
        this.drawn = drawn;
    }

    /**
     * Draws a variant of {@code question}.
     *
     * @throws BankFault if its constraints hold for nothing that can be drawn
     */
    public static Variant of(Question question, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Body body = question.body();
        Map<String, Double> values = body instanceof Body.Numeric number ? draw(question, number, random) : Map.of();
        return new Variant(question, values, drawn(body, values, random, seed));
    }

    private static Map<String, Double> draw(Question question, Body.Numeric body, SplittableRandom random) {
        for (int i = 0; i < MOST_DRAWS; i++) {
            Map<String, Double> values = new LinkedHashMap<>();
            body.variables().forEach((name, domain) -> values.put(name, domain.draw(random)));
            // later values may use earlier ones; those that are not there yet are in no formula
            body.lets().keySet().forEach(name -> values.put(name, 0.0));
            body.lets().forEach((name, value) -> values.put(name, value.at(values)));
            if (body.constraints().stream().allMatch(constraint -> constraint.at(values) == 1)) {
                return values;
            }
        }
        throw new BankFault("%s/%s.yaml: constraints: no draw in %d satisfies them"
                .formatted(question.topic(), question.id(), MOST_DRAWS));
    }

    private static Drawn drawn(Body body, Map<String, Double> values, SplittableRandom random, long seed) {
        if (body instanceof Body.Choice choice) {
            return choice(choice, values, random);
        } else if (body instanceof Body.Numeric number) {
            double answer = number.answer().at(values);
            return number.offered() ? offered(number, values, answer, random) : new DrawnNumber(number, values, answer);
        } else if (body instanceof Body.Expression expression) {
            return new DrawnExpression(expression, seed);
        } else if (body instanceof Body.Ordering ordering) {
            return new DrawnOrder(
                    ordering, mixed(ordering.items().size(), ordering.items().size(), random));
        } else if (body instanceof Body.Matching matching) {
            int pairs = matching.pairs().size();
            return new DrawnMatch(matching, mixed(pairs + matching.decoys().size(), pairs, random));
        } else if (body instanceof Body.Result result) {
            return result.offered() ? offered(result, random) : new DrawnText(result);
        }
        return lines((Body.Bug) body);
    }

    private static Drawn choice(Body.Choice choice, Map<String, Double> values, SplittableRandom random) {
        int size = choice.options().size();
        List<Integer> order =
                choice.ordered() ? IntStream.range(0, size).boxed().toList() : shuffled(size, random);
        List<DrawnOptions.Shown> options = order.stream()
                .map(choice.options()::get)
                .map(option -> new DrawnOptions.Shown(
                        language -> option.text().inline(language, values),
                        option.correct(),
                        why(option.why(), values)))
                .toList();
        Sight.Form form = choice.several() ? Sight.Form.PICK_MANY : Sight.Form.PICK_ONE;
        return new DrawnOptions(form, "", options);
    }

    private static DrawnOptions.Local why(@Nullable Phrase why, Map<String, Double> values) {
        return why == null ? DrawnOptions.Local.NOTHING : language -> why.html(language, values);
    }

    private static Drawn offered(
            Body.Numeric body, Map<String, Double> values, double answer, SplittableRandom random) {
        List<DrawnOptions.Shown> options = new ArrayList<>();
        options.add(number(body, answer, true, DrawnOptions.Local.NOTHING));
        for (Body.Mistake mistake : body.mistakes()) {
            options.add(number(body, mistake.value().at(values), false, why(mistake.why(), values)));
        }
        return new DrawnOptions(Sight.Form.PICK_ONE, "", mixedUp(options, random));
    }

    private static DrawnOptions.Shown number(Body.Numeric body, double value, boolean right, DrawnOptions.Local why) {
        String shown = Numbers.shown(value, body.decimals());
        return new DrawnOptions.Shown(language -> shown, right, why);
    }

    private static Drawn offered(Body.Result body, SplittableRandom random) {
        List<DrawnOptions.Shown> options = new ArrayList<>();
        options.add(text(body.answer(), true, DrawnOptions.Local.NOTHING));
        body.mistakes().forEach(mistake -> options.add(text(mistake.text(), false, why(mistake.why(), Map.of()))));
        return new DrawnOptions(Sight.Form.PICK_ONE, DrawnText.shown(body), mixedUp(options, random));
    }

    private static DrawnOptions.Shown text(String text, boolean right, DrawnOptions.Local why) {
        String shown = Html.code(text);
        return new DrawnOptions.Shown(language -> shown, right, why);
    }

    private static Drawn lines(Body.Bug bug) {
        List<String> lines = bug.lines();
        List<DrawnOptions.Shown> options = IntStream.range(0, lines.size())
                .mapToObj(i -> new DrawnOptions.Shown(
                        language -> lines.get(i),
                        i + 1 == bug.line(),
                        why(bug.tempting().get(i + 1), Map.of())))
                .toList();
        return new DrawnOptions(Sight.Form.LINE, "", options);
    }

    private static <T> List<T> mixedUp(List<T> items, SplittableRandom random) {
        return shuffled(items.size(), random).stream().map(items::get).toList();
    }

    private static List<Integer> shuffled(int size, SplittableRandom random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Integer moved = order.set(i, order.get(j));
            order.set(j, moved);
        }
        return order;
    }

    /** Returns an order whose first {@code solved} are not in the right one already. */
    private static List<Integer> mixed(int size, int solved, SplittableRandom random) {
        List<Integer> inOrder = IntStream.range(0, solved).boxed().toList();
        List<Integer> order = shuffled(size, random);
        while (order.subList(0, solved).equals(inOrder)) {
            order = shuffled(size, random);
        }
        return order;
    }

    /** Returns the question that this is a variant of. */
    public Question question() {
        return question;
    }

    /** Returns what was drawn, by name. */
    public Map<String, Double> values() {
        return Map.copyOf(values);
    }

    /** Returns what is seen before answering. */
    public Sight sight(String language) {
        return drawn.sight(question.prompt().html(language, values), language);
    }

    /** Returns what is seen but for the prompt, which takes longest to render. */
    Sight sightWithoutPrompt(String language) {
        return drawn.sight("", language);
    }

    /**
     * Returns what {@code answer} is worth.
     *
     * @param answer what was sent: for each form of {@link Sight.Form} as it says
     * @throws NotAnAnswer if it can't be marked
     */
    public Marked mark(List<String> answer) {
        requireBounded(answer);
        return drawn.mark(answer);
    }

    private static void requireBounded(List<String> answer) {
        if (answer.isEmpty()) {
            throw new NotAnAnswer("write or choose an answer first", "请先填写或选择答案");
        }
        if (answer.size() > MOST_PARTS || answer.stream().anyMatch(text -> text.length() > LONGEST_ANSWER)) {
            throw new NotAnAnswer("the answer is too long", "答案太长");
        }
    }

    /**
     * Returns what is said about {@code answer}.
     *
     * @throws NotAnAnswer if it can't be marked
     */
    public Feedback feedback(List<String> answer, String language) {
        requireBounded(answer);
        return new Feedback(
                drawn.mark(answer),
                drawn.lines(answer, language),
                drawn.answer(language),
                question.explanation().html(language, values));
    }

    /** Returns an answer that is right: for checks and exports, never for a page. */
    public List<String> right() {
        return drawn.right();
    }

    @Override
    public String toString() {
        return question.id()
                + values.entrySet().stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the value of {@code formula} with what was drawn. */
    double at(Formula formula) {
        return formula.at(values);
    }
}
