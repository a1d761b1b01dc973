package gradus.judge.run;

import gradus.judge.Limits;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.Words;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A submission in boxes: one runner for all its tests, unless the learner's code ends it. */
public final class BoxedLearner implements Learner, AutoCloseable {

    /** A submission that has cost this many runners gets no more: its other tests are not run. */
    private static final int MOST_RUNNERS = 3;

    private static final Ending GIVEN_UP = new Ending(
            Outcome.NOT_RUN,
            null,
            new Words("Not run: earlier tests had to be stopped too often.", "未运行：前面的测试已多次被迫终止。"));
    private static final Ending NO_TIME = new Ending(
            Outcome.NOT_RUN, null, new Words("Not run: the time for all tests was used up.", "未运行：全部测试的总时间已用完。"));

    private final Runners pool;
    private final Classes classes;
    private final Limits limits;
    private final int mostRunners;
    private final PrintedText printed;
    private final long allEnds;
    private @Nullable Runner runner;
    private @Nullable Ending notBegun;
    private int runners;
    private int session;
    private boolean lost;

    /** Creates a learner for {@code classes}; the time for all tests begins now. */
    public BoxedLearner(RunnerPool pool, Classes classes, Limits limits) {
        this(pool, classes, limits, MOST_RUNNERS);
    }

    /**
     * Creates a learner for an author's own {@code classes}; the time for all tests begins now.
     *
     * @param mostRunners how many runners it may cost until its other tests are not run
     */
    public BoxedLearner(ReusedRunners runners, Classes classes, Limits limits, int mostRunners) {
        this((Runners) runners, classes, limits, mostRunners);
    }

    private BoxedLearner(Runners pool, Classes classes, Limits limits, int mostRunners) {
        this.pool = pool;
        this.mostRunners = mostRunners;
        this.classes = classes;
        this.limits = limits;
        this.printed = new PrintedText(limits.outputChars());
        this.allEnds = System.nanoTime() + limits.totalMillis() * 1_000_000L;
    }

    /**
     * Gives the classes to the first runner.
     *
     * @return null, or why they do not fit the contract
     */
    public @Nullable Words load() {
        for (int attempt = 1; ; attempt++) {
            Runner first = pool.take();
            runner = first;
            try {
                Words refusal = first.load(classes.frame(limits.outputChars()), printed);
                runners++;
                return refusal;
            } catch (GraderFault lost) {
                // nothing of the learner's runs before the first call, so it was ended from outside
                close();
                if (attempt == MOST_RUNNERS) {
                    throw lost;
                }
            }
        }
    }

    /** Returns whether a runner was ended from outside, so that what was seen is no verdict on the learner's code. */
    public boolean wasLost() {
        return lost;
    }

    @Override
    public void begin() {
        notBegun = lost ? Endings.LOST : System.nanoTime() >= allEnds ? NO_TIME : null;
        Runner current = runner;
        if (notBegun == null && (current == null || current.ending() != null)) {
            current = next();
        }
        if (current != null && notBegun == null) {
            // loading the classes of a brief trial once is enough
            session += mostRunners == 1 && session > 0 ? 0 : 1;
            current.begin();
            current.deadlines(limits.callMillis(), System.nanoTime() + limits.testMillis() * 1_000_000L, allEnds);
        }
    }

    private @Nullable Runner next() {
        close();
        if (runners >= mostRunners) {
            notBegun = GIVEN_UP;
            return null;
        }
        load();
        return runner;
    }

    @Override
    public Object make(Class<?> contract, @Nullable Method constructor, @Nullable Object[] arguments) throws Throwable {
        Runner current = runner;
        if (notBegun != null || current == null) {
            throw new RunEnded(notBegun == null ? GIVEN_UP : notBegun);
        }
        return current.make(session, contract, constructor, arguments);
    }

    @Override
    public @Nullable Ending ending() {
        Runner current = runner;
        lost = lost || (current != null && Endings.LOST.equals(current.ending()));
        return notBegun != null || current == null ? notBegun : current.ending();
    }

    @Override
    public Behaviour behaviour() {
        Runner current = runner;
        return current == null ? new Behaviour() : current.behaviour();
    }

    /** Returns what the learner's code has printed. */
    public PrintedText printed() {
        return printed;
    }

    @Override
    public void close() {
        Runner current = runner;
        if (current != null) {
            pool.discard(current);
            runner = null;
        }
    }
}
