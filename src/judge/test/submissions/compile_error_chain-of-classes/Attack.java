package exercise.target;

/** Thousands of classes, each the child of the one before. */
public final class Attack extends A1800 {}

class A0 extends Target.Honest {}

${repeat:1800:class A# extends A#' {}
}
