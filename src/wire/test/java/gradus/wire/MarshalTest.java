package gradus.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return marshal.fromValue(new ValueReader(bytes).value(), type);
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
    void update_writesIntoTheSameArrays() {
        double[] first = {1, 2};
        double[] second = {3};
        List<double[]> list = new ArrayList<>(List.of(first, second));
        Value now =
                new Value.Sequence(List.of(new Value.Reals(new double[] {5, 6}), new Value.Reals(new double[] {7})));
        marshal.update(list, now, type("vectors"));
        assertThat(list).containsExactly(first, second);
        assertThat(first).containsExactly(5, 6);
        assertThat(second).containsExactly(7);
    }

    @Test
    void update_refusesAnotherLength() {
        Value longer = new Value.Reals(new double[] {1, 2, 3});
        assertThatThrownBy(() -> marshal.update(new double[2], longer, double[].class))
                .isInstanceOf(WireFault.class)
                .hasMessage("an argument of length 2 came back with length 3");
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
}
