package exercise.target;

/** Has a character that ends names in C. */
public final class Attack extends Target.Honest {
    int \u0000n;
}
