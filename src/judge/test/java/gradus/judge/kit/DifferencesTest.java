package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DifferencesTest {

    private final double[] x = {0.7, -1.3};
    private final Differences differences = new Differences(Cells.of(x), () -> Math.exp(x[0]) * Math.sin(x[1]));
    private final double slope = Math.exp(0.7) * Math.sin(-1.3);

    @Test
    void central_isRightToNineDigits() {
        assertThat(differences.central(0).value()).isCloseTo(slope, within(1e-9));
        assertThat(differences.central(1).value()).isCloseTo(Math.exp(0.7) * Math.cos(-1.3), within(1e-9));
    }

    @Test
    void fourPoints_isRightToElevenDigits() {
        assertThat(differences.fourPoints(0).value()).isCloseTo(slope, within(1e-11));
    }

    @Test
    void along_isTheProjection() {
        double expected = 0.6 * slope + 0.8 * Math.exp(0.7) * Math.cos(-1.3);
        assertThat(differences.along(new double[] {0.6, 0.8}).value()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void noise_coversTheRoundingOfALargeObjective() {
        Differences large = new Differences(Cells.of(x), () -> 1e6 + x[0]);
        Differences.Slope measured = large.central(0);
        assertThat(measured.value()).isNotEqualTo(1.0);
        assertThat(measured.mayBe(1)).isTrue();
        assertThat(measured.mayBe(1.1)).isFalse();
    }

    @Test
    void nan_mayBeNothing() {
        assertThat(new Differences.Slope(Double.NaN, Double.NaN).mayBe(0)).isFalse();
    }
}
