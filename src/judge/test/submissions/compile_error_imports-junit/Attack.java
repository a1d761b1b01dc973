package exercise.target;

import org.junit.jupiter.api.Test;

/** Has javac look for classes. */
public final class Attack extends Target.Honest {

}
