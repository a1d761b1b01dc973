package gradus.judge.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.judge.kit.Chance;
import gradus.judge.kit.Draw;
import gradus.judge.run.Behaviour;
import gradus.judge.run.Ending;
import gradus.judge.run.Learner;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Words;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SuiteTest {

    /** A contract. */
    public interface Piece {
        /** Makes pieces. */
        @FunctionalInterface
        interface Constructor {
            Piece make(int n);
        }

        int n();
    }

    /** An author's tests; not picked up by themselves, because the class is not a test's name. */
    static class Authored {
        private static final List<Double> DRAWN = new ArrayList<>();

        @Test
        void drawsItsOwnNumbers(Draw draw) {
            DRAWN.add(draw.real(0, 1));
        }

        @Test
        void makesWithArguments(Piece.Constructor constructor) {
            assertThat(constructor.make(3).n()).isEqualTo(3);
        }

        @Test
        void fails(Piece piece) {
            assertThat(piece.n()).isEqualTo(-1);
        }
    }

    private final Suite suite = new Suite(List.of(Authored.class), Piece.class);

    /** Makes pieces in this process. */
    private static class FakeLearner implements Learner {
        @Override
        public void begin() {}

        @Override
        public Object make(Class<?> contract, @Nullable Method constructor, @Nullable Object[] arguments) {
            Object n = arguments.length == 0 ? 0 : arguments[0];
            return (Piece) () -> (Integer) n;
        }

        @Override
        public @Nullable Ending ending() {
            return null;
        }

        @Override
        public Behaviour behaviour() {
            return new Behaviour();
        }
    }

    @Test
    void run_givesEachTestWhatItAsksFor() {
        List<TestRun> runs = suite.run(new FakeLearner(), 5);
        assertThat(runs).hasSize(3);
        assertThat(runs.stream().filter(run -> !run.passed()).map(TestRun::name))
                .containsExactly("fails");
    }

    @Test
    void draws_areThoseOfTheSeed() {
        Authored.DRAWN.clear();
        Set<String> only = Set.of("drawsItsOwnNumbers");
        suite.run(new FakeLearner(), 5, only);
        suite.run(new FakeLearner(), 5, only);
        suite.run(new FakeLearner(), 6, only);
        assertThat(Authored.DRAWN.get(1)).isEqualTo(Authored.DRAWN.get(0));
        assertThat(Authored.DRAWN.get(2)).isNotEqualTo(Authored.DRAWN.get(0));
    }

    @Test
    void faultOfOurs_isNotTakenForAFailedTest() {
        Learner broken = new FakeLearner() {
            @Override
            public void begin() {
                throw new GraderFault("no runner was ready");
            }
        };
        assertThatThrownBy(() -> suite.run(broken, 5))
                .isInstanceOf(GraderFault.class)
                .hasMessage("no runner was ready");
    }

    /** An author's tests in every way that a test can go. */
    static class Various {
        @Test
        void passes(Piece piece, Draw draw) {
            assertThat(piece.n()).isZero();
            assertThat(draw.real(0, 1)).isPositive();
        }

        @Test
        void fails(Piece piece) {
            assertThat(piece.n()).isEqualTo(-1);
        }

        @Test
        void throwsSomethingChecked(Piece piece) throws Exception {
            throw new java.io.IOException("checked " + piece.n());
        }

        @Test
        void hasNoStack() {
            throw new StackOverflowError("deep");
        }

        @Test
        void asksForWhatNobodyGives(String text) {
            assertThat(text).isNotNull();
        }

        @Test
        void isLeftToChance() {
            Chance.share(new Words("The share", "比例"), 50, 100, 0.5);
        }
    }

    /** An author's tests that need JUnit. */
    static class Repeated {
        private int begun;

        @BeforeEach
        void begin() {
            begun++;
        }

        @RepeatedTest(3)
        void isRepeated() {
            assertThat(begun).isEqualTo(1);
        }
    }

    private static List<String> told(Suite suite, Learner learner) {
        return suite.run(learner, 7).stream()
                .map(run -> "%s %s %s %d"
                        .formatted(
                                run.name(),
                                run.failure() == null ? "" : run.failure().getClass(),
                                run.ending(),
                                run.comparisons()))
                .sorted()
                .toList();
    }

    @Test
    void plainTests_goAsWithJunit() {
        List<Class<?>> classes = List.of(Various.class);
        Learner refuses = new FakeLearner() {
            @Override
            public Object make(Class<?> contract, @Nullable Method constructor, @Nullable Object[] arguments) {
                throw new IllegalStateException("not made");
            }
        };
        for (Learner learner : List.of(new FakeLearner(), refuses)) {
            List<String> told = told(new Suite(classes, Piece.class), learner);
            assertThat(told).hasSize(6).isEqualTo(told(Suite.withJunit(classes, Piece.class), learner));
        }
        assertThat(PlainTests.of(classes)).isNotNull();
    }

    @Test
    void whatNeedsJunit_getsIt() {
        assertThat(PlainTests.of(List.of(Various.class, Repeated.class))).isNull();
        assertThat(new Suite(List.of(Repeated.class), Piece.class).run(new FakeLearner(), 7))
                .singleElement()
                .satisfies(run -> assertThat(run.passed()).isTrue());
    }
}
