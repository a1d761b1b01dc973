package {{package}};

/** TODO(author): what it computes, call by call, in one sentence. */
public interface {{contract}} {

    /**
     * TODO(author): Returns what, and what is remembered for the next call.
     *
     * @param g a finite number
     * @return TODO(author): its meaning
     */
    double step(double g);

    /** Makes objects that remember nothing yet. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes an object.
         *
         * @param rate TODO(author): its meaning and its range
         */
        {{contract}} make(double rate);
    }
}
