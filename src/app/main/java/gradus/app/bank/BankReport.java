package gradus.app.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the check of a whole bank came to.
 *
 * @param total how many questions can be asked
 * @param byKind how many of each kind
 * @param byTopic how many in each topic
 * @param faults what is wrong
 */
public record BankReport(int total, Map<String, Long> byKind, Map<String, Long> byTopic, List<String> faults) {

    public BankReport {
        byKind = new TreeMap<>(byKind);
        byTopic = new TreeMap<>(byTopic);
        faults = List.copyOf(faults);
    }

    /** Checks all questions of {@code bank}; {@code misconceptions} are all that there are. */
    public static BankReport of(Bank bank, Collection<String> misconceptions) {
        List<Question> questions = bank.all();
        List<String> faults = new ArrayList<>(new TreeMap<>(bank.faults()).values());
        if (bank.concepts().isEmpty()) {
            faults.add("question-bank/concepts.yaml is missing: it names what exercises and questions are about");
        }
        questions.forEach(question -> faults.addAll(BankCheck.faultsOf(question, misconceptions)));
        return new BankReport(
                questions.size(),
                count(questions, question -> question.kind().id()),
                count(questions, Question::topic),
                faults);
    }

    private static Map<String, Long> count(List<Question> questions, Function<Question, String> key) {
        return questions.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
