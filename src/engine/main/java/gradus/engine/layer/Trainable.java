package gradus.engine.layer;

import gradus.engine.optimizer.Optimizer;

/**
 * A layer that learns, or a whole network of layers: it holds parameters, and a gradient for each number in them.
 *
 * <p>{@link #backward} answers as every layer does, and besides <em>adds</em> the gradient of each parameter to what has
 * been collected since {@link #zeroGrads}. Adding is what lets a parameter be used in several places, and a batch be fed in
 * several parts; the price is that somebody has to say when a new sum begins.
 */
public interface Trainable extends Layer {

    /** Sets the gradients of all parameters to 0. */
    void zeroGrads();

    /**
     * Lets {@code optimizer} make one step with this model's parameters and the gradients collected so far, which are left
     * as they are.
     *
     * <p>The model hands out its parameters, rather than giving them away: so it may keep them in any shape, and wherever
     * it runs.
     */
    void update(Optimizer optimizer);
}
