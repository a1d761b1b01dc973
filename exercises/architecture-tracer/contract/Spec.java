package exercise.architecturetracer;

/**
 * A line of a network's description. What a kind does not use is 0.
 *
 * @param name the layer's name, such as {@code "conv1"}
 * @param kind {@code "conv"}, {@code "pool"}, {@code "flatten"}, {@code "fc"}, {@code "bn"}, {@code "gap"} or {@code
 *     "deconv"}
 * @param k height and width of the kernel or window (conv, pool, deconv)
 * @param s stride along both axes (conv, pool, deconv)
 * @param p padding on each of the four sides (conv, deconv)
 * @param out channels of the output (conv, deconv), or units (fc)
 * @param groups into how many groups the channels are divided (conv)
 */
public record Spec(String name, String kind, int k, int s, int p, int out, int groups) {

    /** A convolution with a bias for each kernel. */
    public static Spec conv(String name, int k, int s, int p, int out, int groups) {
        return new Spec(name, "conv", k, s, p, out, groups);
    }

    /** Max or average pooling without padding. */
    public static Spec pool(String name, int k, int s) {
        return new Spec(name, "pool", k, s, 0, 0, 0);
    }

    /** Turns {@code [C][H][W]} into {@code [C · H · W]}. */
    public static Spec flatten(String name) {
        return new Spec(name, "flatten", 0, 0, 0, 0, 0);
    }

    /** A fully connected layer with a bias for each of its {@code out} units. */
    public static Spec fc(String name, int out) {
        return new Spec(name, "fc", 0, 0, 0, out, 0);
    }

    /** Batch normalisation. */
    public static Spec bn(String name) {
        return new Spec(name, "bn", 0, 0, 0, 0, 0);
    }

    /** Global average pooling: {@code [C][H][W]} becomes {@code [C]}. */
    public static Spec gap(String name) {
        return new Spec(name, "gap", 0, 0, 0, 0, 0);
    }

    /** A transposed convolution with a bias for each channel of the output. */
    public static Spec deconv(String name, int k, int s, int p, int out) {
        return new Spec(name, "deconv", k, s, p, out, 0);
    }
}
