package exercise.target;

public final class Attack extends Target.Honest {}

package gradus.wire;

final class Marshal {}
