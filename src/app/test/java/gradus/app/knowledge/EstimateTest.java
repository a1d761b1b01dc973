package gradus.app.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.app.knowledge.Estimate.Evidence;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

/** The model of what somebody knows: against Glickman's numbers, and against learners whose knowledge is known. */
class EstimateTest {

    /** Ratings of chess are logits on another scale. */
    private static final double Q = Math.log(10) / 400;

    private static final double MIDDLE = 1500;

    private static Estimate rating(double rating, double deviation) {
        return new Estimate(Q * (rating - MIDDLE), Q * Q * deviation * deviation);
    }

    @Test
    void oneGame_movesARatingAsGlickmanComputesIt() {
        // his example: a player of 1500 ± 200 beats one of 1400 ± 30; g = 0.9955, E = 0.639
        Estimate player = rating(1500, 200);
        Estimate opponent = rating(1400, 30);
        Estimate after = player.learn(new Evidence(0, 1, 1), player.mean() - opponent.mean(), opponent.variance(), 1);
        double information = Q * Q * 0.9955 * 0.9955 * 0.639 * 0.361;
        double deviation = Math.sqrt(1 / (1 / 40_000.0 + information));
        assertThat(after.deviation() / Q).isEqualTo(deviation, within(0.05));
        assertThat(MIDDLE + after.mean() / Q)
                .isEqualTo(1500 + Q * deviation * deviation * 0.9955 * (1 - 0.639), within(0.1));
    }

    @Test
    void rightAnswer_raises_andTheSurerOneMovesLess() {
        Estimate difficulty = new Estimate(0, 0.5);
        Estimate unsure = Estimate.PRIOR.learn(new Evidence(0, 1, 1), 0, difficulty.variance(), 1);
        Estimate sure = new Estimate(0, 0.1).learn(new Evidence(0, 1, 1), 0, difficulty.variance(), 1);
        assertThat(unsure.mean()).isGreaterThan(sure.mean()).isPositive();
        assertThat(sure.mean()).isPositive();
        assertThat(unsure.variance()).isLessThan(Estimate.PRIOR.variance());
        assertThat(Estimate.PRIOR.learn(new Evidence(0, 0, 1), 0, 0.5, 1).mean())
                .isEqualTo(-unsure.mean(), within(1e-12));
    }

    @Test
    void guessing_makesARightAnswerWorthLess() {
        double known = Estimate.PRIOR.learn(new Evidence(0, 1, 1), 0, 0.5, 1).mean();
        double guessed =
                Estimate.PRIOR.learn(new Evidence(0.5, 1, 1), 0, 0.5, 1).mean();
        assertThat(guessed).isBetween(0.0, known * 0.7);
        assertThat(new Estimate(-9, 0.1).chance(new Estimate(0, 0.1), 0.25)).isBetween(0.25, 0.27);
    }

    @Test
    void evidenceThatCountsLess_movesLess() {
        double whole = Estimate.PRIOR.learn(new Evidence(0, 0, 1), 0, 0.5, 1).mean();
        double third =
                Estimate.PRIOR.learn(new Evidence(0, 0, 1.0 / 3), 0, 0.5, 1).mean();
        assertThat(third).isBetween(whole, whole / 4);
    }

    @Test
    void time_makesUnsure_butForgetsNothingElse() {
        Estimate known = new Estimate(2, 0.2);
        assertThat(known.after(0)).isEqualTo(known);
        assertThat(known.after(30).variance()).isBetween(0.2, Estimate.UNKNOWN);
        assertThat(known.after(10_000)).isEqualTo(new Estimate(2, Estimate.UNKNOWN));
        Estimate medium = new Estimate(0, 1e-9);
        assertThat(known.after(10_000).chance(medium, 0)).isBetween(0.5, known.chance(medium, 0));
    }

    @Test
    void abilitiesAndDifficulties_ofAClass_areFound() {
        int learners = 300;
        int items = 60;
        SplittableRandom random = new SplittableRandom(7);
        double[] ability = random.doubles(learners, -2.5, 2.5).toArray();
        double[] difficulty = random.doubles(items, -2, 2).toArray();
        Estimate[] learned = new Estimate[learners];
        Estimate[] hard = new Estimate[items];
        Arrays.fill(learned, Estimate.PRIOR);
        // the authors' word for all of them is "medium"
        Arrays.fill(hard, new Estimate(0, 0.5));
        for (int round = 0; round < items; round++) {
            for (int i = 0; i < learners; i++) {
                int item = (round + i) % items;
                double p = 0.25 + 0.75 * Estimate.sigmoid(ability[i] - difficulty[item]);
                Evidence evidence = new Evidence(0.25, random.nextDouble() < p ? 1 : 0, 1);
                double gap = learned[i].mean() - hard[item].mean();
                double others = learned[i].variance();
                Estimate before = hard[item];
                hard[item] = before.learn(evidence, gap, others, -1);
                learned[i] = learned[i].learn(evidence, gap, before.variance(), 1);
            }
        }
        assertThat(correlation(ability, learned)).isGreaterThan(0.9);
        assertThat(correlation(difficulty, hard)).isGreaterThan(0.9);
        long within = 0;
        for (int i = 0; i < learners; i++) {
            within += Math.abs(learned[i].mean() - ability[i]) < 1.645 * learned[i].deviation() ? 1 : 0;
        }
        assertThat((double) within / learners)
                .as("share of 90 % ranges that hold the truth")
                .isGreaterThan(0.75);
    }

    private static double correlation(double[] truth, Estimate[] found) {
        return new PearsonsCorrelation()
                .correlation(
                        truth, Arrays.stream(found).mapToDouble(Estimate::mean).toArray());
    }

    @Test
    void nonsense_isRefused() {
        assertThatThrownBy(() -> new Estimate(0, 0)).hasMessageContaining("variance 0.0");
        assertThatThrownBy(() -> new Evidence(0, 2, 1)).hasMessageContaining("credit 2.0");
    }
}
