package gradus.judge.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The corpus at a glance: a row a class. */
final class CorpusTable {

    private static final String HEAD = """
            # The attack corpus

            Programs that try to read a hidden test, forge a verdict or hurt the machine. `./gradus test` grades each of them on
            a real judge, among honest submissions whose verdicts must not change: once with the friendly policy, and, where the
            policy refuses it, once more without, because the box must hold alone. After each of them nothing may have
            happened outside of its box, and none of the secrets of the tests may be in what the learner reads. A fixed hole adds a
            folder. [`package-info.java`](../java/gradus/judge/attack/package-info.java) says what is in one.

            This file is made by `AttackCorpusTest`; `-Dgradus.rewrite=true` makes it anew.

            | class | what is tried | programs | verdicts | without the policy | also shown by |
            |---|---|---:|---|---|---|
            """;

    private CorpusTable() {}

    /** Returns the folder of the corpus, from wherever the tests are run. */
    static Path submissions() {
        String told = System.getProperty("gradus.submissions");
        if (told != null) {
            return Path.of(told);
        }
        Path ofModule = Path.of("test/submissions");
        return Files.isDirectory(ofModule) ? ofModule : Path.of("src/judge/test/submissions");
    }

    static String of(List<Case> cases) {
        StringBuilder table = new StringBuilder(HEAD);
        for (AttackClass attack : AttackClass.values()) {
            table.append(row(
                    attack, cases.stream().filter(one -> one.attack() == attack).toList()));
        }
        return table.append("\n%d programs.\n".formatted(cases.size())).toString();
    }

    private static String row(AttackClass attack, List<Case> cases) {
        List<Expectation> guarded = new ArrayList<>();
        List<@Nullable Expectation> alone = new ArrayList<>();
        for (Case one : cases) {
            guarded.add(one.guarded());
            alone.add(one.unguarded());
        }
        return "| %s | %s | %d | %s | %s | %s |\n"
                .formatted(attack, attack.what(), cases.size(), counted(guarded), counted(alone), attack.alsoShownBy());
    }

    private static String counted(List<? extends @Nullable Expectation> expectations) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Expectation expectation : expectations) {
            if (expectation != null) {
                counts.merge(String.join(" or ", expectation.verdicts()), 1, Integer::sum);
            }
        }
        List<String> words = new ArrayList<>();
        counts.forEach((verdict, count) -> words.add(count + " " + verdict));
        return String.join(", ", words);
    }
}
