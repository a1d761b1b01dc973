package exercise.target;

/** Brings a contract of its own. */
public final class Attack extends Target.Honest {}

interface Target {
    class Honest {}
}
