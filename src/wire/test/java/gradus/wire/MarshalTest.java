package gradus.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarshalTest {

    private static final double[][] NOT_SQUARE = {{1, 2, 3}, {4, 5, 6}};

    /** Declares, as results of its methods, the types that the tests use. */
    interface Declared {
        double[][] matrix();

        double[][][][] tensor();

        List<double[]> vectors();

        Map<String, double[]> named();

        Pair pair();

        RandomGenerator random();

        int number();
    }

    @SuppressWarnings("ArrayRecordComponent") // as contracts have them
    record Pair(double[] left, List<Integer> right) {}

    private final Marshal marshal = new Marshal(new NoReferences());
    private final Marshal other = new Marshal(new NoReferences());

    private static Type type(String method) {
        for (Method candidate : Declared.class.getMethods()) {
            if (candidate.getName().equals(method)) {
                return candidate.getGenericReturnType();
            }
        }
        throw new IllegalArgumentException(method);
    }

    private @Nullable Object thereAndBack(Object object, Type type) {
        byte[] bytes = new ValueWriter().value(marshal.toValue(object, type)).toBytes();
        return other.fromValue(new ValueReader(bytes).value(), type);
    }

    @Test
    void arrays_crossByValue() {
        Object back = thereAndBack(NOT_SQUARE, type("matrix"));
        assertThat(back).isEqualTo(NOT_SQUARE).isNotSameAs(NOT_SQUARE);
        double[][][][] tensor = {{{{1}}, {{2}}}};
        assertThat(thereAndBack(tensor, type("tensor"))).isEqualTo(tensor);
    }

    @Test
    void raggedAndMissingRows_surviveTheWay() {
        double[][] ragged = {{1}, {}, null, {2, Double.NaN}};
        assertThat(thereAndBack(ragged, type("matrix"))).isEqualTo(ragged);
        assertThat(thereAndBack(new double[0][], type("matrix"))).isEqualTo(new double[0][]);
    }

    @Test
    void listsMapsAndRecords_cross() {
        assertThat(thereAndBack(List.of(new double[] {1}), type("vectors")))
                .asInstanceOf(InstanceOfAssertFactories.list(double[].class))
                .containsExactly(new double[] {1});
        assertThat(thereAndBack(Map.of("w", new double[] {2}), type("named")))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, double[].class))
                .containsEntry("w", new double[] {2});
        Object pair = thereAndBack(new Pair(new double[] {3}, List.of(4)), type("pair"));
        assertThat(pair).isInstanceOfSatisfying(Pair.class, back -> {
            assertThat(back.left()).containsExactly(3);
            assertThat(back.right()).containsExactly(4);
        });
    }

    @Test
    void valueOfAnotherType_isRefusedByTheDeclaredType() {
        assertThatThrownBy(() -> marshal.fromValue(new Value.Real(1), type("matrix")))
                .isInstanceOf(WireFault.class)
                .hasMessage("real is not a double[][]");
        assertThatThrownBy(() -> marshal.fromValue(new Value.Nothing(), type("number")))
                .isInstanceOf(WireFault.class)
                .hasMessage("nothing is not a int");
        Value rows = new Value.Rows(List.of(new Value.Ints(new int[] {1})));
        assertThatThrownBy(() -> marshal.fromValue(rows, type("matrix")))
                .isInstanceOf(WireFault.class)
                .hasMessage("ints is not a double[]");
    }

    @Test
    void objectThatIsNoValue_isRefused() {
        assertThatThrownBy(() -> marshal.toValue(new Thread(), Object.class))
                .isInstanceOf(WireFault.class)
                .hasMessage("an object of java.lang.Thread can't be passed");
    }

    @Test
    void listOrMapOnTheOtherSide_isRefused() {
        Value elsewhere = new Value.Reference(Value.Side.BOX, 0);
        for (String declared : List.of("vectors", "named", "random")) {
            assertThatThrownBy(() -> marshal.fromValue(elsewhere, type(declared)))
                    .as(declared)
                    .isInstanceOf(WireFault.class)
                    .hasMessageStartingWith("reference is not a ");
        }
    }

    @Test
    void object_isHandedOutOnlyAsWhatItIs() {
        assertThatThrownBy(() -> marshal.toValue(new ArrayList<>(), Declared.class))
                .isInstanceOf(WireFault.class)
                .hasMessage("an object of java.util.ArrayList can't be passed");
    }

    /** Has nothing to refer to. */
    private static final class NoReferences implements Marshal.References {
        @Override
        public Value.Reference export(Object object, Class<?> face) {
            throw new WireFault("no references here");
        }

        @Override
        public Object resolve(Value.Reference reference, Class<?> face) {
            throw new WireFault("no references here");
        }

        @Override
        public Value.Generator number(SeededGenerator generator) {
            return new Value.Generator(0, generator.seed());
        }

        @Override
        public RandomGenerator generator(Value.Generator value) {
            return new SplittableRandom(value.seed());
        }
    }

    /** Two sides that talk, as a conversation lets them. */
    private @Nullable Object send(Marshal from, Marshal to, @Nullable Object object, Type type) {
        to.apply(from.changes());
        return to.fromValue(from.toValue(object, type), type);
    }

    @Test
    void arrayThatCrossesAgain_isTheSameObject_andUpToDate() {
        double[][] here = {{1, 2}, {3}};
        double[][] there = (double[][]) Objects.requireNonNull(send(marshal, other, here, type("matrix")));
        here[0][1] = 5;
        assertThat(send(marshal, other, here, type("matrix"))).isSameAs(there).isEqualTo(here);
        assertThat(send(marshal, other, here[1], double[].class)).isSameAs(there[1]);
        there[1] = there[0];
        assertThat(send(other, marshal, there, type("matrix"))).isSameAs(here);
        assertThat(here[1]).isSameAs(here[0]);
    }

    @Test
    void whatWasReturned_showsWhatIsWrittenThereLater() {
        double[] there = {1};
        double[] here = (double[]) Objects.requireNonNull(send(other, marshal, there, double[].class));
        there[0] = Double.NaN;
        send(other, marshal, null, double[].class);
        assertThat(here).containsExactly(Double.NaN);
        there[0] = -0.0;
        send(other, marshal, null, double[].class);
        assertThat(here).containsExactly(-0.0);
    }

    @Test
    void listThatCanBeChanged_staysTheSameObject_andOneThatCanNotIsCopied() {
        double[] kept = {1};
        List<double[]> here = new ArrayList<>(List.of(kept));
        @SuppressWarnings("unchecked")
        List<double[]> there = (List<double[]>) Objects.requireNonNull(send(marshal, other, here, type("vectors")));
        there.add(new double[] {2});
        send(other, marshal, null, type("vectors"));
        assertThat(here).hasSize(2);
        assertThat(here.get(0)).isSameAs(kept);
        List<double[]> fixed = List.of(kept);
        assertThat(send(marshal, other, fixed, type("vectors")))
                .isNotSameAs(send(marshal, other, fixed, type("vectors")));
    }

    @Test
    void rowThatIsThereTwice_crossesOnce_andIsToldBeforeItHasCrossed() {
        double[] row = {1};
        Value value = other.toValue(new double[][] {row, row}, type("matrix"));
        Value told = marshal.told(value);
        double[][] here = (double[][]) Objects.requireNonNull(marshal.fromValue(value, type("matrix")));
        assertThat(here[1]).isSameAs(here[0]);
        assertThat(Values.sameBits(told, marshal.told(other.toValue(new double[][] {row, row}, type("matrix")))))
                .as("a copy of the matrix, with rows that are known by now")
                .isFalse();
        assertThatThrownBy(() -> marshal.fromValue(new Value.Rows(List.of(new Value.Known(77))), type("matrix")))
                .isInstanceOf(WireFault.class);
    }

    @Test
    void oldArrays_areLetGo_onBothSidesAlike_butNotThoseOfAnOpenCall() {
        double[] argument = {1};
        marshal.begin();
        other.begin();
        Object there = send(marshal, other, argument, double[].class);
        for (int i = 0; i < 1_000; i++) {
            marshal.begin();
            other.begin();
            send(marshal, other, new double[] {i}, double[].class);
            marshal.end();
            other.end();
        }
        assertThat(send(marshal, other, argument, double[].class)).isSameAs(there);
        marshal.end();
        other.end();
        double[] large = new double[100_000];
        marshal.begin();
        other.begin();
        Object first = send(marshal, other, large, double[].class);
        marshal.end();
        other.end();
        assertThat(send(marshal, other, large, double[].class))
                .isNotSameAs(first)
                .isEqualTo(large);
    }

    @Test
    void whatDoesNotFit_isRefused() {
        send(marshal, other, new double[2], double[].class);
        send(marshal, other, new ArrayList<>(List.of(new double[1])), type("vectors"));
        assertThatThrownBy(() -> other.apply(Map.of(0, new Value.Reals(new double[3]))))
                .isInstanceOf(WireFault.class)
                .hasMessage("an array of length 2 came back with length 3");
        assertThatThrownBy(() -> other.apply(Map.of(0, new Value.Ints(new int[2]))))
                .isInstanceOf(WireFault.class);
        assertThatThrownBy(() -> other.apply(Map.of(7, new Value.Reals(new double[2]))))
                .isInstanceOf(WireFault.class)
                .hasMessage("nothing is shared as number 7");
        assertThatThrownBy(() -> other.fromValue(new Value.Known(0), type("matrix")))
                .isInstanceOf(WireFault.class);
        assertThatThrownBy(() -> other.fromValue(new Value.Known(-1), double[].class))
                .isInstanceOf(WireFault.class);
        assertThatThrownBy(() -> other.apply(Map.of(1, new Value.Sequence(List.of(new Value.Known(1))))))
                .as("a list that holds itself")
                .isInstanceOf(WireFault.class);
    }

    @Test
    void fewBytesThatStandForGigabytes_areRefused() {
        send(marshal, other, new double[8_000], double[].class);
        List<Value> rows = Collections.nCopies(100_000, new Value.Known(0));
        assertThatThrownBy(() -> other.fromValue(new Value.Rows(rows), type("matrix")))
                .isInstanceOf(WireFault.class)
                .hasMessageContaining("by naming what has crossed before");
    }
}
