package exercise.sigmoidbackward;

/** A class where it does not belong. */
public final class Attack {}
