package exercise.conv2dforward;

import gradus.engine.layer.ConvolutionForward;

/**
 * Convolution of batches of images with several channels, by several kernels.
 *
 * <p>Arrays are rectangular and no dimension is 0; paddings are at least 0, strides at least 1, and there are as many
 * biases as kernels.
 */
public interface MultiChannelConvolution extends ConvolutionForward {}
