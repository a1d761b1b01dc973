package gradus.app.web.pages;

import gradus.app.bank.Bank;
import gradus.app.web.pages.VerdictView.Practice;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/** The questions that go with a verdict: those about the misconceptions that it names. */
final class Practices {

    private final Bank bank;

    Practices(Bank bank) {
        this.bank = bank;
    }

    /** Returns what can be practised after {@code verdict} on the exercise {@code slug}, by the misconception's id. */
    Map<String, Practice> of(String slug, Verdict verdict) {
        Map<String, Practice> practices = new LinkedHashMap<>();
        for (TestResult test : verdict.tests()) {
            Misconception misconception = test.misconception();
            if (misconception != null) {
                String name = slug + "/" + misconception.id();
                int questions = questions(name);
                if (questions > 0) {
                    practices.put(misconception.id(), new Practice(name, questions));
                }
            }
        }
        return practices;
    }

    private int questions(String misconception) {
        return (int) bank.all().stream()
                .filter(question -> question.misconceptions().contains(misconception))
                .count();
    }
}
