package exercise.softmaxcrossentropy;

import gradus.engine.loss.Loss;

/**
 * The cross-entropy of a softmax with the right classes, straight from the scores: {@code loss} is the mean over the
 * rows of {@code -ln softmax(z)[i][y[i]]}, natural logarithm, and {@code grad} its derivative with respect to every
 * score.
 *
 * <p>{@code z} is {@code [N][C]}, finite, {@code N >= 1}, {@code C >= 1}, {@code |z| <= 1e4}; every label is in {@code
 * [0, C)}. Each call stands for itself: either method may be called first, or alone, and for any batch.
 */
public interface ClassificationLoss extends Loss {}
