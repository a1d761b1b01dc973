package exercise.target;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for the reference solution, to call it. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> Class.forName("exercise.target.Reference").getConstructor().newInstance());
        attempt(() -> Class.forName("exercise.target.reference.Attack").getConstructor().newInstance());
        attempt(() -> Class.forName("gradus.judge.attack.Honest"));
        attempt(() -> Attack.class.getResource("/reference-solutions/target/reference/Attack.java").getFile());
        attempt(() -> Files.readString(Path.of("${host}/../../reference-solutions/target/reference/Attack.java")));
        return super.scale(x);
    }
}
