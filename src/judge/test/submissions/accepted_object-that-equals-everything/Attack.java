package exercise.target;

/** Its equals, hashCode and toString must never be called by a grader. */
public final class Attack extends Target.Honest {
    @Override
    public boolean equals(Object other) {
        throw new IllegalStateException("called");
    }

    @Override
    public int hashCode() {
        throw new IllegalStateException("called");
    }

    @Override
    public String toString() {
        while (true) {
            hashCode();
        }
    }
}
