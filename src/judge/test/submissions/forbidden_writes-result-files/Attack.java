package exercise.target;

import java.io.FileOutputStream;

/** Writes what a grader might read. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new FileOutputStream("${cache}/gradus-canary.classes"));
        attempt(() -> new FileOutputStream("${host}/gradus-canary-result.json"));
        attempt(() -> new FileOutputStream("${host}/secret.txt"));
        attempt(() -> new FileOutputStream("/app/gradus-canary"));
        attempt(() -> new FileOutputStream("/jdk/lib/gradus-canary"));
        attempt(() -> new FileOutputStream("/tmp/gradus-canary-result"));
        return super.scale(x);
    }
}
