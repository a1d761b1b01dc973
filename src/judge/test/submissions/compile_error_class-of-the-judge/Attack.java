package gradus.judge.run;

/** A class where it does not belong. */
public final class Attack {}
