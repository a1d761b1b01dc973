package gradus.judge.run;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A solution whose objects a test can make and call. Used by one thread. */
public interface Learner {

    /** Begins a test: a fresh class loader, an empty behaviour, no ending. */
    void begin();

    /**
     * Makes an object of the solution's class and returns it as a {@code contract}.
     *
     * @param constructor the method of the contract's {@code Constructor} whose parameters {@code arguments} are for,
     *     or null if there are none
     * @throws Throwable what the solution's constructor throws
     */
    Object make(Class<?> contract, @Nullable Method constructor, @Nullable Object[] arguments) throws Throwable;

    /** Returns how this test was cut short, or null if it was not. */
    @Nullable
    Ending ending();

    /** Returns what the solution did in this test. */
    Behaviour behaviour();
}
