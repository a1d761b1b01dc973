package exercise.sigmoidcircuit;

/** The computational graph of a neuron with two inputs: {@code f = 1 / (1 + e^-(w0·x0 + w1·x1 + w2))}. */
public interface Circuit {

    /**
     * Returns how f changes with each of the five numbers.
     *
     * @return {@code {df/dw0, df/dx0, df/dw1, df/dx1, df/dw2}}, in the order of the arguments
     */
    double[] gradients(double w0, double x0, double w1, double x1, double w2);
}
