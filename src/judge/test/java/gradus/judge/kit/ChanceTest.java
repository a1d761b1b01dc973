package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final Words WHAT = new Words("The kept share", "保留比例");

    @Test
    void falseAlarm_isTheStatedOne() {
        assertThat(Chance.FALSE_ALARM).isCloseTo(5.733e-7, within(1e-10));
    }

    /** The probabilities of the refused counts, added up term by term, stay below what is stated, and near it. */
    @Test
    void refusedShares_areAsRareAsStated() {
        for (double p : new double[] {0.05, 0.5, 0.7, 0.95}) {
            int trials = 2_000;
            double refused = 0;
            double logTerm = trials * Math.log1p(-p);
            for (int hits = 0; hits <= trials; hits++) {
                if (!accepts(hits, trials, p)) {
                    refused += Math.exp(logTerm);
                }
                logTerm += Math.log(trials - hits) - Math.log(hits + 1) + Math.log(p) - Math.log1p(-p);
            }
            assertThat(refused).as("p = %s", p).isBetween(Chance.FALSE_ALARM / 2, Chance.FALSE_ALARM);
        }
    }

    @Test
    void fewTrials_canNotBeSuspicious() {
        for (int hits = 0; hits <= 20; hits++) {
            assertThat(accepts(hits, 20, 0.5)).as("%d hits", hits).isTrue();
        }
        // 0.5^21 is 4.8e-7, more than half of the false alarm rate; 0.5^22 is less
        assertThat(accepts(0, 21, 0.5)).isTrue();
        assertThat(accepts(0, 22, 0.5)).isFalse();
        assertThat(accepts(22, 22, 0.5)).isFalse();
    }

    @Test
    void wrongShare_isToldWithItsDirection() {
        Mismatch low = catchThrowableOfType(Mismatch.class, () -> Chance.share(WHAT, 600, 2_000, 0.7));
        assertThat(low.diagnosis()).isEqualTo(new Words("The kept share is too low to be chance.", "保留比例偏低，不可能只是偶然。"));
        Mismatch high = catchThrowableOfType(Mismatch.class, () -> Chance.share(WHAT, 1_900, 2_000, 0.7));
        assertThat(high.diagnosis())
                .isEqualTo(new Words("The kept share is too high to be chance.", "保留比例偏高，不可能只是偶然。"));
        assertThat(high).hasMessageContaining("1900 of 2000 with p = 0.7");
    }

    @Test
    void fairDraws_pass() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int hits = 0;
            for (int i = 0; i < 1_000; i++) {
                hits += random.nextDouble() < 0.3 ? 1 : 0;
            }
            assertThat(accepts(hits, 1_000, 0.3)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void mean_mayBeFiveSigmasOff() {
        double[] samples = new double[10_000];
        // the deviation of the mean is 2 / 100
        Arrays.fill(samples, 1.0999);
        assertThatCode(() -> Chance.mean(WHAT, samples, 1, 2)).doesNotThrowAnyException();
        Arrays.fill(samples, 1.1001);
        Mismatch high = catchThrowableOfType(Mismatch.class, () -> Chance.mean(WHAT, samples, 1, 2));
        assertThat(high.diagnosis())
                .isEqualTo(new Words("The kept share is too high to be chance.", "保留比例偏高，不可能只是偶然。"));
        Arrays.fill(samples, 0.8999);
        Mismatch low = catchThrowableOfType(Mismatch.class, () -> Chance.mean(WHAT, samples, 1, 2));
        assertThat(low.diagnosis()).isEqualTo(new Words("The kept share is too low to be chance.", "保留比例偏低，不可能只是偶然。"));
    }

    @Test
    void meanOfNaN_isCalledByItsName() {
        Mismatch mismatch =
                catchThrowableOfType(Mismatch.class, () -> Chance.mean(WHAT, new double[] {1, Double.NaN}, 1, 1));
        assertThat(mismatch.diagnosis()).isEqualTo(new Words("The kept share is NaN.", "保留比例是 NaN。"));
    }

    @Test
    void infiniteMean_isRefused() {
        assertThatThrownBy(() -> Chance.mean(WHAT, new double[] {1, Double.POSITIVE_INFINITY}, 1, 1))
                .isInstanceOf(Mismatch.class);
    }

    @Test
    void authorsMistakes_areNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chance.share(WHAT, 5, 4, 0.5))
                .withMessage("hits (5) must be in [0, trials (4)]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chance.share(WHAT, 4, 4, 1))
                .withMessage("p (1.0) must be in (0, 1): nothing else is left to chance");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chance.mean(WHAT, new double[0], 1, 1))
                .withMessage("samples must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chance.mean(WHAT, new double[] {1}, 1, 0))
                .withMessage("deviation (0.0) must be positive");
    }

    private static boolean accepts(int hits, int trials, double p) {
        try {
            Chance.share(WHAT, hits, trials, p);
            return true;
        } catch (Mismatch suspicious) {
            return false;
        }
    }
}
