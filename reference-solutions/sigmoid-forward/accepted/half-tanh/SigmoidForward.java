package exercise.sigmoidforward;

import java.util.Arrays;

/** A sigmoid is a hyperbolic tangent of half the argument, moved up and squeezed. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        return Arrays.stream(x).map(value -> 0.5 + 0.5 * Math.tanh(0.5 * value)).toArray();
    }
}
