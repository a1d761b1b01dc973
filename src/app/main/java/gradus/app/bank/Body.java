package gradus.app.bank;

import gradus.app.formula.Equality;
import gradus.app.formula.Formula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What depends on the kind of a question. */
public sealed interface Body {

    /** What somebody who types has a chance of, without knowing. */
    double BLIND = 0.02;

    /** Returns the probability of a right answer by somebody who guesses. */
    double guess();

    /**
     * Options, one or several of which are right.
     *
     * @param options in the author's order
     * @param several whether several may be chosen
     * @param ordered whether they are shown in the author's order
     */
    record Choice(List<Option> options, boolean several, boolean ordered) implements Body {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public double guess() {
            return several ? 1 / (Math.pow(2, options.size()) - 1) : 1.0 / options.size();
        }
    }

    /**
     * An option.
     *
     * @param why what is wrong with it; null for a right one whose explanation says enough
     */
    record Option(Phrase text, boolean correct, @Nullable Phrase why) {}

    /**
     * A number, of drawn variables or of none.
     *
     * @param variables what is drawn, by name, in order
     * @param lets named values, in order
     * @param constraints what must hold of a draw
     * @param answer the right number
     * @param check the same found in another way; null if there is none
     * @param mistakes the numbers of people who think wrongly
     * @param offered whether answer and mistakes are offered as options
     * @param decimals how many decimals numbers are shown with
     */
    record Numeric(
            Map<String, Domain> variables,
            Map<String, Formula> lets,
            List<Formula> constraints,
            Formula answer,
            @Nullable Formula check,
            Tolerance tolerance,
            List<Mistake> mistakes,
            boolean offered,
            int decimals)
            implements Body {
        public Numeric {
            // the order is the order of drawing
            variables = new LinkedHashMap<>(variables);
            lets = new LinkedHashMap<>(lets);
            constraints = List.copyOf(constraints);
            mistakes = List.copyOf(mistakes);
        }

        @Override
        public double guess() {
            return offered ? 1.0 / (1 + mistakes.size()) : BLIND;
        }
    }

    /** A wrong number, and what is wrong with the thought behind it. */
    record Mistake(Formula value, Phrase why) {}

    /**
     * A formula to type.
     *
     * @param variables where each name's values are drawn from to compare
     * @param tex how the answer is shown
     * @param equivalent forms that must be taken
     */
    record Expression(
            Map<String, Equality.Range> variables,
            Formula answer,
            String tex,
            List<Formula> equivalent,
            List<Mistake> mistakes)
            implements Body {
        public Expression {
            variables = new LinkedHashMap<>(variables);
            equivalent = List.copyOf(equivalent);
            mistakes = List.copyOf(mistakes);
        }

        @Override
        public double guess() {
            return BLIND;
        }
    }

    /**
     * Things to put in order.
     *
     * @param items in the right order
     */
    record Ordering(List<Phrase> items) implements Body {
        public Ordering {
            items = List.copyOf(items);
        }

        @Override
        public double guess() {
            return 1 / factorial(items.size());
        }
    }

    /**
     * Things to put together.
     *
     * @param decoys rights that belong to no left
     */
    record Matching(List<Pair> pairs, List<Phrase> decoys) implements Body {
        public Matching {
            pairs = List.copyOf(pairs);
            decoys = List.copyOf(decoys);
        }

        @Override
        public double guess() {
            return 1 / factorial(pairs.size());
        }
    }

    /** What belongs together. */
    record Pair(Phrase left, Phrase right) {}

    /**
     * What a piece of Java returns.
     *
     * @param code methods
     * @param call what is asked for
     * @param answer what that evaluates to, as Java prints it
     * @param offered whether answer and mistakes are offered as options
     */
    record Result(String code, String call, String answer, List<WrongText> mistakes, boolean offered) implements Body {
        public Result {
            mistakes = List.copyOf(mistakes);
        }

        @Override
        public double guess() {
            return offered ? 1.0 / (1 + mistakes.size()) : BLIND;
        }
    }

    /** A wrong text, and what is wrong with the thought behind it. */
    record WrongText(String text, Phrase why) {}

    /**
     * A line that is wrong.
     *
     * @param code Java methods, with the bug
     * @param line the number of the wrong line, from 1
     * @param fix that line as it should be
     * @param call what the fixed code returns {@code returns} for, and the broken code does not
     * @param tempting why other lines are right, by number
     */
    record Bug(String code, int line, String fix, String call, String returns, Map<Integer, Phrase> tempting)
            implements Body {
        public Bug {
            tempting = Map.copyOf(tempting);
        }

        /** Returns the lines of the code. */
        public List<String> lines() {
            return code.stripTrailing().lines().toList();
        }

        @Override
        public double guess() {
            return 1.0
                    / Math.max(
                            1,
                            lines().stream()
                                    .filter(line -> line.strip().length() > 1)
                                    .count());
        }
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }
}
