package exercise.target;

/** Classes with names that some systems keep for themselves. */
public final class Attack extends Target.Honest {}

final class CON {}

final class NUL {}

final class con$aux {}

final class $ {}
