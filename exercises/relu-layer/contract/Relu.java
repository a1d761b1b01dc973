package exercise.relulayer;

import gradus.engine.layer.Layer;

/**
 * A rectified linear unit for each number of a {@code [N][D]} batch: {@code y = max(0, x)}.
 *
 * <p>{@code forward} does the same while learning and in use. {@code backward(dOut)} returns {@code dOut[i][j]} where
 * the most recent forward's {@code x[i][j]} was above 0, and 0 elsewhere, also at exactly 0. It may be called several
 * times after one forward, and is never called before the first.
 */
public interface Relu extends Layer {}
