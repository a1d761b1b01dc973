package gradus.judge.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What is to become of a program.
 *
 * @param verdicts the verdict's id; more than one only where the machine decides
 * @param tests the outcomes of tests that do not pass, by name
 * @param message a part of what the learner is told
 */
record Expectation(List<String> verdicts, Map<String, String> tests, String message) {

    static Expectation of(Properties told, String prefix) {
        Map<String, String> tests = new TreeMap<>();
        for (String test : told.getProperty(prefix + "tests", "").split("[,\\s]+", -1)) {
            if (!test.isEmpty()) {
                tests.put(test.substring(0, test.indexOf('=')), test.substring(test.indexOf('=') + 1));
            }
        }
        List<String> verdicts = List.of(told.getProperty(prefix + "verdict").split("\\|", -1));
        verdicts.forEach(verdict -> VerdictKind.valueOf(verdict.toUpperCase(java.util.Locale.ROOT)));
        return new Expectation(verdicts, tests, told.getProperty(prefix + "message", ""));
    }

    /** Returns the first verdict's id. */
    String verdictName() {
        return verdicts.get(0);
    }

    /** Requires that {@code verdict}, on the tests that are {@code run}, is as expected. */
    void require(Verdict verdict, Visibility run) {
        assertThat(verdict.kind().id())
                .as("verdict, where the learner reads %s", Secrets.readable(verdict))
                .isIn(verdicts);
        assertThat(Secrets.readable(verdict)).as("what the learner is told").contains(message);
        if (verdicts.size() == 1) {
            assertThat(notPassed(verdict))
                    .as("tests that do not pass, where the learner reads %s", Secrets.readable(verdict))
                    .isEqualTo(tests);
        }
        boolean ran = verdict.kind() != VerdictKind.COMPILE_ERROR
                && (verdict.kind() != VerdictKind.FORBIDDEN || !tests.isEmpty());
        List<String> expected = run == Visibility.HIDDEN ? Target.HIDDEN_TESTS : Target.VISIBLE_TESTS;
        List<String> names = new ArrayList<>();
        verdict.tests().forEach(test -> names.add(test.name()));
        assertThat(names).as("tests that were run").isEqualTo(ran ? expected : List.of());
    }

    private static Map<String, String> notPassed(Verdict verdict) {
        Map<String, String> outcomes = new TreeMap<>();
        for (TestResult test : verdict.tests()) {
            if (!test.outcome().id().equals("passed")) {
                outcomes.put(test.name(), test.outcome().id());
            }
        }
        return outcomes;
    }
}
