package exercise.conv2dbackward;

import gradus.engine.layer.ConvolutionBackward;

/**
 * The gradients of a convolution with respect to its images, kernels and biases.
 *
 * <p>{@code Grads} is the record {@link ConvolutionBackward.Grads}: {@code new Grads(dX, dW, db)}. The arguments fit each
 * other: {@code dOut} has the shape that {@code x}, {@code w}, {@code p} and {@code s} give a convolution's output.
 */
public interface ConvolutionGradient extends ConvolutionBackward {}
