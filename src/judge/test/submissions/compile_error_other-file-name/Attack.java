package exercise.target;

/** A public class of another file. */
public final class Elsewhere extends Target.Honest {}
