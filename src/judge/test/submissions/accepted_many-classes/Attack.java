package exercise.target;

/** Fifteen hundred classes. */
public final class Attack extends Target.Honest {}

${repeat:1500:class A# {}
}
