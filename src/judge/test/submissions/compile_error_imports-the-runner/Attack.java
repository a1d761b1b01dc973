package exercise.target;

import gradus.guest.runner.Runner;

/** Has javac look for classes. */
public final class Attack extends Target.Honest {

}
