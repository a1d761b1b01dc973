package exercise.sgdmomentum;

import java.util.List;
import java.util.stream.IntStream;

/** Lays all velocities end to end in one array, which a stream makes anew at each step. */
public final class SgdMomentum implements MomentumOptimizer {

    private final double lr;
    private final double mu;
    private double[] velocity = {};

    public SgdMomentum(double lr, double mu) {
        this.lr = lr;
        this.mu = mu;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        double[] gradient =
                grads.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
        double[] before = velocity.length == 0 ? new double[gradient.length] : velocity;
        velocity = IntStream.range(0, gradient.length)
                .mapToDouble(i -> -lr * gradient[i] + mu * before[i])
                .toArray();
        int at = 0;
        for (double[] p : params) {
            for (int i = 0; i < p.length; i++) {
                p[i] = p[i] + velocity[at++];
            }
        }
    }
}
