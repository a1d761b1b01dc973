package org.junit.jupiter.api;

/** A class where it does not belong. */
public final class Attack {}
