package exercise.architecturetracer;

import java.util.List;

/** Follows the shape of one sample through a network and counts what is learned on the way. */
public interface Tracer {

    /**
     * Returns a row for each layer, in the order of the layers.
     *
     * @param in the shape of one sample, {@code {C, H, W}} or {@code {D}}; left as it is
     * @param layers from the input to the output; none gives no rows
     * @throws IllegalArgumentException if a layer can not take what comes in, or its kind is unknown
     */
    List<Row> trace(int[] in, List<Spec> layers);
}
