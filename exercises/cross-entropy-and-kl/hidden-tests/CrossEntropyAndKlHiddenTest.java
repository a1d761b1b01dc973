package exercise.crossentropyandkl;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Unchanged;
import org.junit.jupiter.api.Test;

class CrossEntropyAndKlHiddenTest {

    /** Of C equally likely outcomes each surprises by ln C. */
    @Test
    void entropy_ofEqualChancesIsTheLogarithmOfTheirNumber(Entropies entropies, Draw draw) {
        int c = draw.integer(3, 9);
        double[] even = new double[c];
        java.util.Arrays.fill(even, 1.0 / c);
        Close.check("H(p)", Math.log(c), entropies.entropy(even));
    }

    @Test
    void entropy_ofUnequalChances(Entropies entropies, Draw draw) {
        double[] p = distribution(draw, 5);
        Close.check("H(p)", -logarithmOfPowers(p, p), entropies.entropy(p.clone()));
    }

    @Test
    void entropy_ofCertaintyIsZero(Entropies entropies, Draw draw) {
        double[] certain = new double[4];
        certain[draw.integer(0, 3)] = 1;
        Close.check("H(p)", 0, entropies.entropy(certain));
        Close.check("H(p) of a single outcome", 0, entropies.entropy(new double[] {1}));
    }

    @Test
    void crossEntropy_weighsTheSurpriseByTheTruth(Entropies entropies, Draw draw) {
        double[] p = distribution(draw, 5);
        double[] q = unlike(draw, p);
        Close.check("H(p, q)", -logarithmOfPowers(p, q), entropies.crossEntropy(p.clone(), q.clone()));
    }

    @Test
    void crossEntropy_withItselfIsTheEntropy(Entropies entropies, Draw draw) {
        double[] p = distribution(draw, 4);
        Close.check("H(p, p)", -logarithmOfPowers(p, p), entropies.crossEntropy(p.clone(), p.clone()));
    }

    @Test
    void crossEntropy_ofACertainClassIsItsLoss(Entropies entropies, Draw draw) {
        double[] q = distribution(draw, 4);
        int label = draw.integer(0, 3);
        double[] certain = new double[4];
        certain[label] = 1;
        Close.check("H(p, q)", Math.log(1 / q[label]), entropies.crossEntropy(certain, q));
    }

    @Test
    void kl_isTheMeanLogarithmOfTheQuotient(Entropies entropies, Draw draw) {
        double[] p = distribution(draw, 5);
        double[] q = unlike(draw, p);
        double expected = logarithmOfPowers(p, p) - logarithmOfPowers(p, q);
        Close.check("KL(p, q)", expected, entropies.kl(p.clone(), q.clone()));
        double reversed = logarithmOfPowers(q, q) - logarithmOfPowers(q, p);
        Close.check("KL(q, p)", reversed, entropies.kl(q.clone(), p.clone()));
    }

    @Test
    void kl_ofEqualDistributionsIsZero(Entropies entropies, Draw draw) {
        double[] p = distribution(draw, 6);
        Close.check("KL(p, p)", 0, entropies.kl(p.clone(), p.clone()));
    }

    @Test
    void kl_isNeverNegative(Entropies entropies, Draw draw) {
        for (int trial = 0; trial < 5; trial++) {
            double[] p = distribution(draw, 4);
            double divergence = entropies.kl(p.clone(), unlike(draw, p));
            Expect.that(divergence > 0, "For two different distributions KL is not positive.", "两个不同的分布之间，KL 不是正数。");
        }
    }

    @Test
    void crossEntropy_isEntropyPlusDivergence(Entropies entropies, Draw draw) {
        double[] p = distribution(draw, 5);
        double[] q = unlike(draw, p);
        double sum = entropies.entropy(p.clone()) + entropies.kl(p.clone(), q.clone());
        Close.check("H(p, q) against H(p) + KL(p, q)", sum, entropies.crossEntropy(p.clone(), q.clone()));
    }

    @Test
    void impossibleOutcomes_addNothing(Entropies entropies, Draw draw) {
        double[] p = distribution(draw, 3);
        double[] q = distribution(draw, 3);
        double[] widerP = {p[0], 0, p[1], p[2], 0};
        double[] widerQ = {q[0], 0, q[1], q[2], 0};
        Close.check("H(p)", -logarithmOfPowers(p, p), entropies.entropy(widerP.clone()));
        Close.check("H(p, q)", -logarithmOfPowers(p, q), entropies.crossEntropy(widerP.clone(), widerQ.clone()));
        double divergence = logarithmOfPowers(p, p) - logarithmOfPowers(p, q);
        Close.check("KL(p, q)", divergence, entropies.kl(widerP.clone(), widerQ.clone()));
    }

    /** p gives an outcome no chance that q holds possible: nothing is lost. */
    @Test
    void needlessCaution_costsNoInfinity(Entropies entropies, Draw draw) {
        double chance = draw.real(0.2, 0.8);
        double[] certain = {0, 1};
        double[] cautious = {1 - chance, chance};
        Close.check("H(p, q)", -Math.log(chance), entropies.crossEntropy(certain, cautious));
        Close.check("KL(p, q)", -Math.log(chance), entropies.kl(certain, cautious));
    }

    @Test
    void crossEntropy_isInfiniteWhereThePossibleIsRuledOut(Entropies entropies, Draw draw) {
        for (double chance : new double[] {draw.real(0.2, 0.8), 1e-15, 1e-300}) {
            double[] q = {0, 0.25, 0.75};
            Close.check(
                    "H(p, q)",
                    Double.POSITIVE_INFINITY,
                    entropies.crossEntropy(new double[] {chance, 1 - chance, 0}, q.clone()));
            double[] reversed = {0.75, 0.25, 0};
            Close.check(
                    "H(p, q)",
                    Double.POSITIVE_INFINITY,
                    entropies.crossEntropy(new double[] {0, 1 - chance, chance}, reversed));
        }
    }

    @Test
    void kl_isInfiniteWhereThePossibleIsRuledOut(Entropies entropies, Draw draw) {
        for (double chance : new double[] {draw.real(0.2, 0.8), 1e-15, 1e-300}) {
            double[] q = {0, 0.25, 0.75};
            Close.check(
                    "KL(p, q)",
                    Double.POSITIVE_INFINITY,
                    entropies.kl(new double[] {chance, 1 - chance, 0}, q.clone()));
            double[] reversed = {0.75, 0.25, 0};
            Close.check(
                    "KL(p, q)", Double.POSITIVE_INFINITY, entropies.kl(new double[] {0, 1 - chance, chance}, reversed));
        }
    }

    /** A constant such as 1e-12 added inside the logarithm would make a chance of 1e-30 look like it. */
    @Test
    void tinyChances_keepTheirLogarithm(Entropies entropies, Draw draw) {
        for (double tiny : new double[] {draw.real(1e-30, 9e-30), 1e-300}) {
            double[] even = {0.5, 0.5};
            double[] q = {tiny, 1};
            double surprise = -0.5 * Math.log(tiny);
            Close.check("H(p, q)", surprise, entropies.crossEntropy(even.clone(), q.clone()));
            Close.check("KL(p, q)", surprise - Math.log(2), entropies.kl(even, q));
        }
    }

    /** An outcome that is nearly impossible is nearly all the entropy that there is. */
    @Test
    void rareOutcomes_addTheirPart(Entropies entropies, Draw draw) {
        double rare = draw.real(2e-11, 9e-11);
        double[] p = {rare, 1 - rare};
        double entropy = -rare * Math.log(rare) - (1 - rare) * Math.log1p(-rare);
        Close.check("H(p)", entropy, entropies.entropy(p.clone()));
        Close.check("H(p, p)", entropy, entropies.crossEntropy(p.clone(), p.clone()));
    }

    @Test
    void distributionsOfDifferentLengths_areRefused(Entropies entropies, Draw draw) {
        for (int[] lengths : new int[][] {{3, 4}, {4, 3}}) {
            double[] p = distribution(draw, lengths[0]);
            double[] q = distribution(draw, lengths[1]);
            String when = lengths[0] < lengths[1] ? "a p shorter than q" : "a p longer than q";
            Expect.thrown(IllegalArgumentException.class, when, () -> entropies.crossEntropy(p, q));
            Expect.thrown(IllegalArgumentException.class, when, () -> entropies.kl(p, q));
        }
        double[] p = {0.5, 0.5};
        double[] q = {0.5, 0.5, 0};
        String when = "lengths that differ by an impossible outcome";
        Expect.thrown(IllegalArgumentException.class, when, () -> entropies.crossEntropy(p, q));
        Expect.thrown(IllegalArgumentException.class, when, () -> entropies.crossEntropy(q, p));
        Expect.thrown(IllegalArgumentException.class, when, () -> entropies.kl(p, q));
        Expect.thrown(IllegalArgumentException.class, when, () -> entropies.kl(q, p));
    }

    @Test
    void distributions_areLeftAlone(Entropies entropies, Draw draw) {
        double[] p = {0, 0.25, 0.75};
        double[] q = distribution(draw, 3);
        Unchanged truth = Unchanged.of("p", p);
        Unchanged prediction = Unchanged.of("q", q);
        entropies.entropy(p);
        entropies.crossEntropy(p, q);
        entropies.kl(p, q);
        truth.check();
        prediction.check();
    }

    /** Returns log Π q[i]^p[i], which is Σ p[i] log q[i]. */
    private static double logarithmOfPowers(double[] p, double[] q) {
        double product = 1;
        for (int i = 0; i < p.length; i++) {
            product *= Math.pow(q[i], p[i]);
        }
        return Math.log(product);
    }

    private static double[] distribution(Draw draw, int c) {
        double[] p = draw.vector(c, 0.5, 2);
        double sum = 0;
        for (double value : p) {
            sum += value;
        }
        for (int i = 0; i < c; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** Returns a distribution far from {@code p}: a fifth to a half of the first chance is moved to the last place. */
    private static double[] unlike(Draw draw, double[] p) {
        double[] q = p.clone();
        double moved = q[0] * draw.real(0.2, 0.5);
        q[0] -= moved;
        q[q.length - 1] += moved;
        return q;
    }
}
