package exercise.target.\u002e\u002e.\u002e\u002e;

/** Names a package so that its folder would lie elsewhere. */
public final class Attack extends Target.Honest {}
