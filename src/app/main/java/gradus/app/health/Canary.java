package gradus.app.health;

import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A submission whose verdict is known. */
public enum Canary {
    GOOD("Good.java") {
        @Override
        boolean isRight(Verdict verdict) {
            return verdict.kind() == VerdictKind.ACCEPTED;
        }
    },
    WRONG("Wrong.java") {
        @Override
        boolean isRight(Verdict verdict) {
            return verdict.kind() == VerdictKind.WRONG && failed(verdict).equals(List.of("doubles"));
        }
    },
    /** Tries to get out of its box. */
    EVIL("Evil.java") {
        @Override
        boolean isRight(Verdict verdict) {
            // a box may also end it for its attempts, but it must have run: what is refused before tries nothing
            return verdict.kind() != VerdictKind.ACCEPTED
                    && !verdict.tests().isEmpty()
                    && !failed(verdict).contains("gainsNothing");
        }
    };

    /** Verdicts that a machine under too much load gives to anything: of no right program do they say that it is wrong. */
    private static final Set<VerdictKind> OUT_OF_BREATH = Set.of(VerdictKind.TIME_LIMIT, VerdictKind.MEMORY_LIMIT);

    private final String file;

    Canary(String file) {
        this.file = file;
    }

    /** Returns whether {@code verdict} is what this canary must get. */
    abstract boolean isRight(Verdict verdict);

    /** Returns whether {@code verdict} says nothing about the judge, only that the machine is too busy. */
    boolean isInconclusive(Verdict verdict) {
        return this != EVIL && OUT_OF_BREATH.contains(verdict.kind());
    }

    private static List<String> failed(Verdict verdict) {
        return verdict.tests().stream()
                .filter(test -> test.outcome() == Outcome.FAILED)
                .map(test -> test.name())
                .toList();
    }

    /** Returns the name of its source's file in the jar. */
    String file() {
        return file;
    }

    /** Returns the name used in message keys and metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
