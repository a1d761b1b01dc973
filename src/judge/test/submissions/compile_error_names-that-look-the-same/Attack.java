package exercise.target;

/** Has two names that look the same, and are the same to javac. */
public final class Attack extends Target.Honest {
    int n = 1;
        int n​ = 2;
}
