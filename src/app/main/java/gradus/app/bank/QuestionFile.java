package gradus.app.bank;

import gradus.app.catalogue.Difficulty;
import gradus.app.formula.Equality;
import gradus.app.formula.Formula;
import gradus.app.formula.FormulaFault;
import gradus.app.yaml.YamlNode;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads one question from its file. */
public final class QuestionFile {

    private static final String NAME = "[A-Za-z][A-Za-z0-9_]*";
    private static final int DECIMALS = 4;
    private static final int MOST_DECIMALS = 12;
    private static final int MOST_OPTIONS = 6;
    private static final int MOST_ITEMS = 7;

    /** A domain of more values than this is a typing error. */
    private static final double MOST_STEPS = 1e9;

    private final YamlNode yaml;
    private final Set<String> names = new LinkedHashSet<>();
    private int decimals = DECIMALS;

    /** Whether the names have values that texts may show; those of a formula question stand for themselves. */
    private boolean valued;

    private QuestionFile(YamlNode yaml) {
        this.yaml = yaml;
    }

    /**
     * Reads a question.
     *
     * @param file the file's name below the bank, such as {@code T06/sigmoid-range.yaml}
     * @param text what is in it
     * @throws BankFault naming file, line and key, if anything is missing, unknown or wrong
     */
    public static Question read(String file, String text) {
        String[] path = file.split("/", -1);
        String id = path[path.length - 1].replaceFirst("\\.yaml$", "");
        if (path.length != 2 || !path[0].matches("T[0-9]{2}") || !id.matches(YamlNode.ID)) {
            throw new BankFault("%s: must be <topic>/<id>.yaml, such as T06/sigmoid-range.yaml".formatted(file));
        }
        return new QuestionFile(YamlNode.read(file, text, BankFault::new)).question(id, path[0], text);
    }

    private Question question(String id, String topic, String text) {
        Kind kind = Kind.valueOf(
                yaml.text("kind", ids(Kind.values()), ids(Kind.values())).toUpperCase(Locale.ROOT));
        List<String> concepts = yaml.texts("concepts", YamlNode.ID, YamlNode.ID_WORDS);
        if (concepts.isEmpty()) {
            throw yaml.at("concepts").fault("must name one or more");
        }
        Difficulty difficulty = Difficulty.valueOf(yaml.text("difficulty", "easy|medium|hard", "easy, medium or hard")
                .toUpperCase(Locale.ROOT));
        List<String> misconceptions = yaml.textsOrNone(
                "misconceptions",
                YamlNode.ID + "/" + YamlNode.ID,
                "<exercise>/<misconception>, such as adam/no-epsilon");
        List<String> corrects = yaml.textsOrNone("corrects", "E[0-9]{2}", "a number such as E07");
        // what the texts may name is known when the body has been read
        Body body = body(kind);
        Question question = new Question(
                id,
                topic,
                kind,
                concepts,
                difficulty,
                misconceptions,
                corrects,
                phrase(yaml.at("prompt")),
                phrase(yaml.at("explanation")),
                body,
                Integer.toHexString(text.hashCode()));
        yaml.done();
        return question;
    }

    private static String ids(Kind[] kinds) {
        return Arrays.stream(kinds).map(Kind::id).collect(Collectors.joining("|"));
    }

    private Body body(Kind kind) {
        return switch (kind) {
            case SINGLE -> choice(false);
            case MULTIPLE -> choice(true);
            case NUMERIC, PARAMETERISED -> number(kind == Kind.PARAMETERISED);
            case ORDERING -> ordering();
            case MATCHING -> matching();
            case FORMULA -> expression();
            case CODE -> result();
            case BUG -> bug();
        };
    }

    private Body choice(boolean several) {
        List<Body.Option> options = yaml.maps("options", option -> {
            boolean correct = option.flag("correct");
            Phrase text = phrase(option.at("text"));
            return new Body.Option(text, correct, correct && !option.has("why") ? null : phrase(option.at("why")));
        });
        between("options", options.size(), 2, MOST_OPTIONS);
        long right = options.stream().filter(Body.Option::correct).count();
        if (several ? right < 1 : right != 1) {
            throw yaml.at("options")
                    .fault("has %d right ones but must have %s".formatted(right, several ? "one or more" : "one"));
        }
        return new Body.Choice(options, several, yaml.flag("ordered"));
    }

    private Body number(boolean drawn) {
        valued = true;
        decimals = yaml.integerOr("decimals", DECIMALS);
        if (decimals > MOST_DECIMALS) {
            throw yaml.at("decimals").fault("must be at most %d".formatted(MOST_DECIMALS));
        }
        Map<String, Domain> variables = new LinkedHashMap<>();
        if (drawn) {
            YamlNode node = yaml.map("variables");
            for (String name : node.keys()) {
                named(node, name);
                variables.put(name, domain(node.map(name)));
            }
        }
        Map<String, Formula> lets = new LinkedHashMap<>();
        YamlNode let = yaml.optionalMap("let");
        if (let != null) {
            for (String name : let.keys()) {
                Formula value = formula(let.at(name));
                named(let, name);
                lets.put(name, value);
            }
        }
        List<Formula> constraints =
                yaml.each("constraints").stream().map(this::formula).toList();
        Formula check = drawn || yaml.has("check") ? formula(yaml.at("check")) : null;
        Tolerance tolerance = tolerance();
        boolean offered = offered("number");
        List<Body.Mistake> mistakes = mistakes("value");
        if (offered) {
            between("mistakes", mistakes.size(), 2, MOST_OPTIONS - 1);
        }
        return new Body.Numeric(
                variables,
                lets,
                constraints,
                formula(yaml.at("answer")),
                check,
                tolerance,
                mistakes,
                offered,
                decimals);
    }

    private boolean offered(String typed) {
        String ask = yaml.textOrNone("ask");
        if (ask != null && !ask.equals("choice") && !ask.equals(typed)) {
            throw yaml.at("ask").fault("is \"%s\" but must be choice or %s".formatted(ask, typed));
        }
        return "choice".equals(ask);
    }

    private void named(YamlNode node, String name) {
        if (!name.matches(NAME) || !names.add(name)) {
            throw node.at(name).fault("can't be a name: it begins with a letter, and is given once");
        }
    }

    private static Domain domain(YamlNode node) {
        if (node.has("choices")) {
            List<Double> values = node.numbers("choices");
            node.done();
            if (values.isEmpty()) {
                throw node.at("choices").fault("must be one or more");
            }
            return new Domain.Choices(values);
        }
        double from = node.number("from");
        double to = node.number("to");
        double step = node.has("step") ? node.number("step") : 1;
        node.done();
        if (!(step > 0) || !(to > from) || !((to - from) / step <= MOST_STEPS)) {
            throw node.fault("must have from < to and a step above 0, not too small");
        }
        return new Domain.Steps(from, to, step);
    }

    private Tolerance tolerance() {
        if (!yaml.isMap("tolerance")) {
            yaml.text("tolerance", "integer", "integer, {absolute: …} or {relative: …}");
            return new Tolerance(Tolerance.Kind.INTEGER, 0);
        }
        YamlNode node = yaml.map("tolerance");
        boolean absolute = node.has("absolute");
        double amount = node.number(absolute ? "absolute" : "relative");
        node.done();
        if (!(amount > 0)) {
            throw node.fault("must be above 0");
        }
        return new Tolerance(absolute ? Tolerance.Kind.ABSOLUTE : Tolerance.Kind.RELATIVE, amount);
    }

    private List<Body.Mistake> mistakes(String key) {
        return yaml.mapsOrNone(
                "mistakes", mistake -> new Body.Mistake(formula(mistake.at(key)), phrase(mistake.at("why"))));
    }

    private Body expression() {
        Map<String, Equality.Range> variables = new LinkedHashMap<>();
        YamlNode node = yaml.map("variables");
        for (String name : node.keys()) {
            named(node, name);
            YamlNode range = node.map(name);
            variables.put(name, new Equality.Range(range.number("from"), range.number("to")));
            range.done();
            if (!(variables.get(name).to() > variables.get(name).from())) {
                throw range.fault("must have from < to");
            }
        }
        List<Formula> equivalent =
                yaml.each("equivalent").stream().map(this::formula).toList();
        if (equivalent.size() < 2) {
            throw yaml.at("equivalent").fault("must be two formulas or more, written in other ways than the answer");
        }
        return new Body.Expression(
                variables,
                formula(yaml.at("answer")),
                yaml.text("tex", "[^$]+", "TeX without $"),
                equivalent,
                mistakes("formula"));
    }

    private Body ordering() {
        List<Phrase> items = yaml.each("items").stream().map(this::phrase).toList();
        between("items", items.size(), 3, MOST_ITEMS);
        return new Body.Ordering(items);
    }

    private Body matching() {
        List<Body.Pair> pairs =
                yaml.maps("pairs", pair -> new Body.Pair(phrase(pair.at("left")), phrase(pair.at("right"))));
        between("pairs", pairs.size(), 3, MOST_OPTIONS);
        return new Body.Matching(
                pairs, yaml.each("decoys").stream().map(this::phrase).toList());
    }

    private Body result() {
        boolean offered = offered("text");
        List<Body.WrongText> mistakes = yaml.mapsOrNone(
                "mistakes", mistake -> new Body.WrongText(mistake.scalar("value"), phrase(mistake.at("why"))));
        if (offered) {
            between("mistakes", mistakes.size(), 2, MOST_OPTIONS - 1);
        }
        return new Body.Result(yaml.text("code"), yaml.text("call"), yaml.scalar("answer"), mistakes, offered);
    }

    private Body bug() {
        Map<Integer, Phrase> tempting = new LinkedHashMap<>();
        YamlNode lines = yaml.map("lines");
        for (String line : lines.keys()) {
            if (!line.matches("[1-9][0-9]?")) {
                throw lines.at(line).fault("is no line's number");
            }
            tempting.put(Integer.valueOf(line), phrase(lines.at(line)));
        }
        // the fix is put into the code as it is, with its indentation
        Body.Bug bug = new Body.Bug(
                yaml.text("code"),
                yaml.integer("bug", 1),
                yaml.text("fix"),
                yaml.text("call"),
                yaml.scalar("returns"),
                tempting);
        Set<Integer> named = new HashSet<>(tempting.keySet());
        named.add(bug.line());
        if (tempting.size() < 2 || named.size() <= tempting.size()) {
            throw lines.fault("needs two tempting lines or more, other than the wrong one");
        }
        if (named.stream().anyMatch(line -> line > bug.lines().size())) {
            throw lines.fault("names a line that is not there: there are %d"
                    .formatted(bug.lines().size()));
        }
        return bug;
    }

    private void between(String key, int count, int least, int most) {
        if (count < least || count > most) {
            throw yaml.at(key).fault("has %d entries but must have %d to %d".formatted(count, least, most));
        }
    }

    private Formula formula(YamlNode place) {
        String text = place.asScalar();
        return readable(place, () -> Formula.parse(text, namesSoFar()));
    }

    private Phrase phrase(YamlNode place) {
        Words words = place.asWordsOrText();
        return readable(place, () -> Phrase.of(words, valued ? namesSoFar() : Set.of(), decimals));
    }

    /** Returns the names in their order, in which messages list them. */
    private Set<String> namesSoFar() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    private static <T> T readable(YamlNode place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (FormulaFault | IllegalArgumentException wrong) {
            throw place.fault("has a fault: %s".formatted(wrong.getMessage()));
        }
    }
}
