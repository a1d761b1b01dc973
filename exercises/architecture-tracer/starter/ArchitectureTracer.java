package exercise.architecturetracer;

import java.util.List;

/** Follows the shape of one sample through a network and counts what is learned on the way. */
public final class ArchitectureTracer implements Tracer {

    // kind      in          out                                      learned numbers
    // conv      {C, H, W}   {out, (H - k + 2p) / s + 1, ...}         out * (k * k * C / groups + 1)
    // deconv    {C, H, W}   {out, (H - 1) * s - 2p + k, ...}         out * (k * k * C + 1)
    // pool      {C, H, W}   {C, (H - k) / s + 1, ...}                none
    // flatten   {C, H, W}   {C * H * W}                              none
    // gap       {C, H, W}   {C}                                      none
    // fc        {D}         {out}                                    out * (D + 1)
    // bn        either      the same                                 2 for each channel, or for each number of {D}

    /**
     * Returns a row for each layer.
     *
     * @throws IllegalArgumentException if a layer can not take what comes in, or its kind is unknown
     */
    @Override
    public List<Row> trace(int[] in, List<Spec> layers) {
        throw new UnsupportedOperationException("TODO");
    }
}
