package gradus.judge.run;

/** Where runners come from, and where they go. */
interface Runners {

    /**
     * Returns a runner whose next message is a submission.
     *
     * @throws gradus.wire.verdict.GraderFault if there is none to be had
     */
    Runner take();

    /** Takes back {@code runner}, which its submission needs no more. */
    void discard(Runner runner);
}
