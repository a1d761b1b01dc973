package exercise.architecturetracer;

/**
 * What is to be told about a layer.
 *
 * @param name its name, as in its {@link Spec}
 * @param outShape the shape of its output for one sample, {@code {C, H, W}} or {@code {D}}
 * @param params how many numbers it learns
 */
public record Row(String name, int[] outShape, long params) {}
