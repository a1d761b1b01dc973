package gradus.app.exchange;

import java.math.BigDecimal;
import java.util.List;

/** What depends on the kind of a draft. A percentage is what an answer is worth. */
public sealed interface Content {

    /** What a right answer is worth. */
    double ALL = 100;

    /** Moodle writes 99.99999 and the like where a whole is divided and added up again. */
    double ALMOST_ALL = 99.9;

    /**
     * Options to choose from.
     *
     * @param several whether several may be chosen
     * @param ordered whether they keep their order
     */
    record Choice(List<Option> options, boolean several, boolean ordered) implements Content {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * An option.
     *
     * @param why what is said to somebody who chose it; empty if nothing is
     */
    record Option(String text, double percent, String why) {}

    /**
     * Is it so or not?
     *
     * @param right whether it is
     * @param whyRight what is said to somebody who knows it; empty if nothing is
     * @param whyWrong what is said to somebody who does not; empty if nothing is
     */
    record Truth(boolean right, String whyRight, String whyWrong) implements Content {}

    /**
     * A number to type.
     *
     * @param otherwise what is said about all other numbers; empty if nothing is
     */
    record Numeric(List<Value> values, String otherwise) implements Content {
        public Numeric {
            values = List.copyOf(values);
        }
    }

    /**
     * A number that is right, or that something is said about.
     *
     * @param tolerance the largest distance from it that counts as it; 0 for none
     */
    record Value(BigDecimal number, BigDecimal tolerance, double percent, String why) {}

    /** A text to type, letter by letter: Moodle's short answer. The texts are plain, not Markdown. */
    record Typed(List<Option> answers) implements Content {
        public Typed {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Things to put in order.
     *
     * @param items in the right order
     */
    record Order(List<String> items) implements Content {
        public Order {
            items = List.copyOf(items);
        }
    }

    /**
     * Things to put together.
     *
     * @param decoys rights that belong to nothing
     */
    record Match(List<Pair> pairs, List<String> decoys) implements Content {
        public Match {
            pairs = List.copyOf(pairs);
            decoys = List.copyOf(decoys);
        }
    }

    /** What belongs together. */
    record Pair(String left, String right) {}
}
