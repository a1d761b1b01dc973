package exercise.target;

/** Names a class so that its file would land elsewhere. */
public final class ../../../tmp/canary extends Target.Honest {}
