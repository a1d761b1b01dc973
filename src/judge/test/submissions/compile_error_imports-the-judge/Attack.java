package exercise.target;

import gradus.judge.suite.Suite;

/** Has javac look for classes. */
public final class Attack extends Target.Honest {

}
