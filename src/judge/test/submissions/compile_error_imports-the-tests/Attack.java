package exercise.target;

import exercise.target.Zephyrine61Tests;

/** Has javac look for classes. */
public final class Attack extends Target.Honest {

}
