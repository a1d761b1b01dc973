package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.wire.SeededGenerator;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private final Draw draw = new Draw(7);

    @Test
    void sameSeed_drawsTheSame() {
        assertThat(everything(new Draw(42))).isEqualTo(everything(new Draw(42)));
        assertThat(everything(new Draw(42))).isNotEqualTo(everything(new Draw(43)));
    }

    private static String everything(Draw draw) {
        return Arrays.deepToString(new Object[] {
            draw.real(0, 1),
            draw.integer(0, 1_000_000),
            draw.chance(0.5),
            draw.vector(3),
            draw.vector(3, -1, 1),
            draw.matrix(2, 3),
            draw.matrix(2, 3, 5, 6),
            draw.tensor(1, 2, 2, 1),
            draw.normal(4),
            draw.normal(2, 2),
            draw.labels(5, 10),
            draw.permutation(6),
            draw.seed(),
            ((SeededGenerator) draw.generator()).seed()
        });
    }

    @Test
    void plainValues_stayAwayFromZeroAndHaveBothSigns() {
        double[] values = draw.vector(1_000);
        assertThat(Arrays.stream(values).boxed())
                .allSatisfy(value -> assertThat(Math.abs(value)).isBetween(0.5, 2.0));
        assertThat(Arrays.stream(values).filter(value -> value < 0).count()).isBetween(400L, 600L);
        assertThat(Arrays.stream(values).map(Math::abs).min().orElseThrow()).isLessThan(0.55);
        assertThat(Arrays.stream(values).map(Math::abs).max().orElseThrow()).isGreaterThan(1.95);
    }

    @Test
    void shapes_areAsAskedFor() {
        assertThat(draw.matrix(2, 3)).hasDimensions(2, 3);
        assertThat(draw.matrix(2, 3, 0, 1)).hasDimensions(2, 3);
        assertThat(draw.normal(4, 5)).hasDimensions(4, 5);
        double[][][][] tensor = draw.tensor(2, 3, 4, 5);
        assertThat(tensor).hasDimensions(2, 3);
        assertThat(tensor[1][2]).hasDimensions(4, 5);
        assertThat(Arrays.stream(tensor)
                        .flatMap(Arrays::stream)
                        .flatMap(Arrays::stream)
                        .flatMapToDouble(Arrays::stream))
                .doesNotHaveDuplicates();
    }

    @Test
    void range_isKept() {
        assertThat(Arrays.stream(draw.vector(1_000, 3, 4)).boxed())
                .allSatisfy(value -> assertThat(value).isGreaterThanOrEqualTo(3).isLessThan(4));
    }

    @Test
    void integers_includeBothEnds() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            seen.add(draw.integer(-1, 2));
        }
        assertThat(seen).containsExactlyInAnyOrder(-1, 0, 1, 2);
        assertThat(draw.integer(5, 5)).isEqualTo(5);
        assertThat(draw.integer(Integer.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void labels_areClasses() {
        assertThat(Arrays.stream(draw.labels(300, 3)).boxed().distinct()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void permutation_holdsEachNumberOnce() {
        assertThat(draw.permutation(50))
                .containsExactlyInAnyOrder(IntStream.range(0, 50).toArray());
        assertThat(draw.permutation(0)).isEmpty();
    }

    /** All six orders of three numbers, each a sixth of the time. */
    @Test
    void permutations_areEquallyLikely() {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            drawn.add(Arrays.toString(draw.permutation(3)));
        }
        assertThat(new HashSet<>(drawn)).hasSize(6);
        for (String order : new HashSet<>(drawn)) {
            int hits = (int) drawn.stream().filter(order::equals).count();
            Chance.share(new Words(order, order), hits, 6_000, 1 / 6.0);
        }
    }

    @Test
    void normals_haveMeanZeroAndVarianceOne() {
        double[] normal = draw.normal(20_000);
        Chance.mean(new Words("normal", "normal"), normal, 0, 1);
        // the square of a standard normal value has mean 1 and variance 2
        double[] squares = Arrays.stream(normal).map(value -> value * value).toArray();
        Chance.mean(new Words("squares", "squares"), squares, 1, Math.sqrt(2));
    }

    @Test
    void chance_isTheProbability() {
        int hits = 0;
        for (int i = 0; i < 5_000; i++) {
            hits += draw.chance(0.2) ? 1 : 0;
        }
        Chance.share(new Words("hits", "hits"), hits, 5_000, 0.2);
    }

    @Test
    void generators_carryTheirSeedToTheLearner() {
        RandomGenerator first = draw.generator();
        RandomGenerator second = draw.generator();
        assertThat(((SeededGenerator) first).seed()).isNotEqualTo(((SeededGenerator) second).seed());
        assertThat(((SeededGenerator) draw.generator(11)).seed()).isEqualTo(11);
        assertThat(draw.generator(11)).isNotSameAs(draw.generator(11));
    }

    @Test
    void emptyRanges_areRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw.integer(3, 2))
                .withMessage("low (3) must not be above high (2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw.real(1, 1))
                .withMessage("low (1.0) must be below high (1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw.vector(2, Double.NaN, 1))
                .withMessage("low (NaN) must be below high (1.0)");
    }
}
