package gradus.judge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import gradus.wire.SeededGenerator;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Learner} does: one small subclass for each. */
abstract class LearnerContractTest {

    /** Returns a learner of {@link EverythingSolution}, ready for {@link Learner#begin}. */
    abstract Learner learner();

    private Everything everything;

    @BeforeEach
    void begin() throws Throwable {
        learner().begin();
        everything = make(3);
    }

    private Everything make(double scale) throws Throwable {
        Method constructor = Everything.Constructor.class.getMethod("make", double.class);
        return (Everything) learner().make(Everything.class, constructor, new Object[] {scale});
    }

    @Test
    void scalarsAndTexts_cross() {
        assertThat(everything.describe(7, true, 1L << 40, "数")).isEqualTo("7 true 1099511627776 数");
    }

    @Test
    void arrays_crossInBothDirections() {
        double[][] x = {{1, 2, 3}, {4, 5, 6}};
        assertThat(everything.scale(x)).isDeepEqualTo(new double[][] {{3, 6, 9}, {12, 15, 18}});
        assertThat(x[0]).containsExactly(1, 2, 3);
        double[][][][] tensor = {{{{1, 2}}, {{3, 4}}}};
        assertThat((Object) everything.same(tensor)).isEqualTo(tensor);
        assertThat(everything.count(new int[] {4, 5})).isEqualTo(9);
    }

    @Test
    void listsMapsAndRecords_cross() {
        Everything.Pair pair = everything.pair(List.of(new double[] {1}, new double[] {2, 3}), Map.of("a", 4.0));
        assertThat(pair.sums()).containsExactly(1, 5);
        assertThat(pair.names()).containsExactly("a=4.0");
    }

    @Test
    void changedArguments_comeBackChanged() {
        double[] first = {1, 2};
        List<double[]> parameters = new ArrayList<>(List.of(first, new double[] {3}));
        everything.doubleInPlace(parameters);
        assertThat(first).containsExactly(2, 4);
        assertThat(parameters.get(1)).containsExactly(6);
        assertThat(parameters.get(0)).isSameAs(first);
    }

    @Test
    void returnedArgument_isTheSameObject() {
        double[][][][] tensor = {{{{1}}}};
        assertThat((Object) everything.same(tensor)).isSameAs(tensor);
    }

    @Test
    void arrayThatIsKept_showsWhatTheTestWritesLater() {
        double[] x = {1, 2};
        everything.keep(x);
        x[0] = 5;
        assertThat(everything.firstOfKept()).isEqualTo(5);
    }

    @Test
    void arrayThatIsGivenOutAgain_isOneObject() {
        double[] first = everything.buffer(1);
        double[] second = everything.buffer(2);
        assertThat(second).isSameAs(first);
        assertThat(first[0]).isEqualTo(2);
        first[0] = 3;
        assertThat(everything.buffer(3)).isSameAs(first);
    }

    @Test
    void rowOfTheArgument_isThatRow() {
        double[][] x = {{1, 2}, {3}};
        assertThat(everything.firstRow(x)).isSameAs(x[0]);
    }

    @Test
    void whatWasWrittenBeforeAFailure_isWritten() {
        double[] x = {1};
        assertThatThrownBy(() -> everything.failAfterWriting(x)).isInstanceOf(RuntimeException.class);
        assertThat(x).containsExactly(7);
    }

    @Test
    void newArrayInAList_isNotTheOldOne() {
        double[] old = {1};
        List<double[]> vectors = new ArrayList<>(List.of(old));
        everything.replaceFirst(vectors);
        assertThat(old).containsExactly(1);
        assertThat(vectors.get(0)).containsExactly(9);
        everything.replaceFirst(List.of(old));
        assertThat(old).containsExactly(1);
    }

    @Test
    void functionThatWritesIntoItsArgument_isSeen() {
        assertThat(everything.callWithItsOwn(x -> {
                    x[1] = 4;
                    return 0;
                }))
                .isEqualTo(4);
    }

    @Test
    void thousandsOfArrays_cross() {
        double[] kept = {1};
        everything.keep(kept);
        for (int i = 0; i < 2_000; i++) {
            double[][] x = {{i}, {2}};
            assertThat(everything.scale(x)[0][0]).isEqualTo(3.0 * i);
        }
        double sum = everything.slope(x -> x[0], new double[] {2});
        assertThat(sum).isFinite();
    }

    @Test
    void functionOfTheTest_isCalledThere() {
        AtomicInteger calls = new AtomicInteger();
        double slope = everything.slope(
                x -> {
                    calls.incrementAndGet();
                    return x[0] * x[0];
                },
                new double[] {3});
        assertThat(slope).isCloseTo(6, offset(1e-6));
        assertThat(calls).hasValue(2);
    }

    @Test
    void functionOfTheTestThatFails_failsTheTest() {
        assertThatThrownBy(() -> everything.slope(
                        x -> {
                            throw new AssertionError("called at a secret point");
                        },
                        new double[] {3}))
                .isInstanceOf(AssertionError.class)
                .hasMessage("called at a secret point");
    }

    @Test
    void returnedFunction_canBeCalled() {
        DoubleUnaryOperator line = everything.line(2);
        assertThat(line.applyAsDouble(5)).isEqualTo(13);
        assertThat(line.andThen(y -> -y).applyAsDouble(5)).isEqualTo(-13);
    }

    @Test
    void returnedObjectsOfTheContract_keepTheirState() {
        Everything other = everything.twin();
        assertThat(other.next()).isEqualTo(1);
        assertThat(other.next()).isEqualTo(2);
        assertThat(everything.next()).isEqualTo(1);
        assertThat(everything.nextOf(other)).isEqualTo(3);
    }

    @Test
    void generator_continuesOverCalls() {
        SeededGenerator generator = new SeededGenerator(9);
        SplittableRandom expected = new SplittableRandom(9);
        assertThat(everything.draw(generator)).isEqualTo(expected.nextDouble());
        assertThat(everything.draw(generator)).isEqualTo(expected.nextDouble());
        assertThat(everything.draw(new SeededGenerator(9))).isEqualTo(new SplittableRandom(9).nextDouble());
    }

    @Test
    void wellKnownException_arrivesAsItself() {
        assertThatThrownBy(() -> everything.fail("java"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("as asked");
    }

    @Test
    void ownException_arrivesAsData() {
        assertThatThrownBy(() -> everything.fail("own"))
                .isInstanceOfSatisfying(
                        LearnerThrew.class,
                        threw -> assertThat(threw.thrown().type()).endsWith("EverythingSolution$Own"));
    }

    @Test
    void nothing_isNull() {
        assertThat(everything.nothing()).isNull();
    }

    @Test
    void equalBehaviours_areAlikeAndOthersAreNot() throws Throwable {
        everything.next();
        Behaviour first = learner().behaviour();
        learner().begin();
        make(3).next();
        assertThat(learner().behaviour().isLike(first)).isTrue();
        learner().begin();
        Everything again = make(3);
        again.next();
        again.next();
        assertThat(learner().behaviour().isLike(first)).isFalse();
    }

    @Test
    void toString_isNotTheLearners() {
        assertThat(everything.toString()).isEqualTo("the learner's Everything");
        assertThat(everything.equals(everything)).isTrue();
        assertThat(Objects.hash(everything)).isEqualTo(Objects.hash(everything));
    }
}
