package exercise.gradientchecker;

/**
 * What a gradient check found.
 *
 * @param ok whether {@code maxRel} is at most the tolerance
 * @param maxRel the largest error of all coordinates
 * @param worst the index of the coordinate with that error, the lowest if several have it
 */
public record Report(boolean ok, double maxRel, int worst) {}
