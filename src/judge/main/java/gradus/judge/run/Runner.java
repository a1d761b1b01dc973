package gradus.judge.run;

import gradus.judge.box.BoxedProcess;
import gradus.wire.Conversation;
import gradus.wire.Frame;
import gradus.wire.FrameChannel;
import gradus.wire.FrameKind;
import gradus.wire.Value;
import gradus.wire.ValueReader;
import gradus.wire.ValueWriter;
import gradus.wire.WireFault;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Thrown;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The judge's end of one boxed runner: its calls, its deadlines, and how it ended.
 *
 * <p>Whatever goes wrong between the pipes ends the runner, and the {@link Ending} stays; a test that catches the
 * exception can not hide it.
 */
final class Runner extends Conversation implements AutoCloseable {

    private static final int READY_MILLIS = 20_000;
    private static final int LOAD_MILLIS = 5_000;

    private final BoxedProcess process;
    private final Deadlines deadlines;
    private final JudgeExports exports;
    private final Deadlines.Watch alarm;
    private Behaviour behaviour = new Behaviour();
    private PrintedText printed = new PrintedText(0);
    private @Nullable Ending ending;
    private volatile @Nullable Ending late;
    private final Allowance allowance = new Allowance();
    private int nesting;
    private boolean first;
    private @Nullable Throwable testFailure;

    private Runner(BoxedProcess process, Deadlines deadlines, FrameChannel channel, JudgeExports exports) {
        super(channel, exports);
        this.process = process;
        this.deadlines = deadlines;
        this.exports = exports;
        this.alarm = deadlines.watch(this::stopLate);
    }

    /** Waits until {@code process} says that it is ready, and returns the judge's end of it. */
    static Runner waitFor(BoxedProcess process, Deadlines deadlines) {
        try {
            Runner runner = of(process, deadlines);
            runner.expect(FrameKind.READY, READY_MILLIS);
            process.ready();
            return runner;
        } catch (RuntimeException failed) {
            // of whatever kind: nobody else knows of the process yet
            process.kill();
            throw failed;
        }
    }

    private static Runner of(BoxedProcess process, Deadlines deadlines) {
        // the stand-ins call through the runner, which is made with the table that makes them
        Runner[] self = new Runner[1];
        JudgeExports exports = new JudgeExports(
                (target, method, arguments) -> self[0].within(runner -> runner.call(target, method, arguments)));
        FrameChannel channel = new FrameChannel(process.output(), process.input());
        self[0] = new Runner(process, deadlines, channel, exports);
        return self[0];
    }

    boolean isAlive() {
        return ending == null && process.isAlive();
    }

    /** Returns why this runner is of no more use, or null while it is. */
    @Nullable
    Ending ending() {
        return ending;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /**
     * Gives the runner a submission's classes.
     *
     * @return null, or why the classes do not fit the contract
     */
    @Nullable
    Words load(ValueWriter classes, PrintedText output) {
        printed = output;
        try {
            channel().send(FrameKind.LOAD, classes);
            Frame answer = expect(FrameKind.LOADED, LOAD_MILLIS);
            return answer.kind() == FrameKind.REFUSED ? words(new ValueReader(answer)) : null;
        } catch (IOException gone) {
            throw new GraderFault("a runner ended before it was given classes: " + process.complaint(), gone);
        }
    }

    private static Words words(ValueReader refusal) {
        return new Words(refusal.text(), refusal.text());
    }

    private Frame expect(FrameKind kind, int millis) {
        Future<?> alarm = deadlines.in(millis, process::kill);
        try {
            Frame frame = channel().receive();
            if (frame == null || (frame.kind() != kind && frame.kind() != FrameKind.REFUSED)) {
                throw new GraderFault("a runner did not say %s: %s".formatted(kind, process.complaint()));
            }
            return frame;
        } catch (IOException | WireFault broken) {
            throw new GraderFault("a runner did not say %s: %s".formatted(kind, process.complaint()), broken);
        } finally {
            alarm.cancel(false);
        }
    }

    /** Notes that what the process has used up to now was ours. */
    void rehearsed() {
        allowance.startFrom(process.usage());
    }

    /** Begins a test. */
    void begin() {
        exports.forget();
        marshal().clear();
        first = true;
        behaviour = new Behaviour();
    }

    /** Makes an object of the learner's class in session {@code session}. */
    Object make(int session, Class<?> contract, @Nullable Method constructor, @Nullable Object[] arguments)
            throws Throwable {
        Type[] parameters = constructor == null ? new Type[0] : constructor.getGenericParameterTypes();
        Object made = within(runner -> {
            ValueWriter question = new ValueWriter().number(runner.nextCall()).number(session);
            question.number(first ? 1 : 0);
            first = false;
            return runner.ask(FrameKind.MAKE, question, arguments, parameters, contract);
        });
        if (made == null) {
            throw broken(new WireFault("a constructor gave nothing"));
        }
        return made;
    }

    /** What is done while the learner's clock runs. */
    private interface Step {
        @Nullable
        Object run(Runner runner) throws Throwable;
    }

    /** Sets the deadlines of the test that begins now, in {@link System#nanoTime}. */
    void deadlines(int forACall, long forTheTest, long forAll) {
        allowance.of(forACall, Math.min(forTheTest, forAll));
    }

    private @Nullable Object within(Step step) throws Throwable {
        Ending over = ending;
        if (over != null) {
            throw new RunEnded(over);
        }
        if (nesting > 0) {
            return step.run(this);
        }
        alarm.set(allowance.beginCall(System.nanoTime()));
        nesting++;
        try {
            return step.run(this);
        } catch (IOException gone) {
            throw ended(fromPipes());
        } catch (WireFault unfit) {
            throw broken(unfit);
        } finally {
            nesting--;
            alarm.clear();
            allowance.endCall(System.nanoTime());
            rethrowTestFailure();
        }
    }

    /** Ends the call that is due, unless it has had too little of the processor and is to have more time. */
    private void stopLate() {
        long now = System.nanoTime();
        Ending ending = allowance.judge(now, process.usage());
        if (ending == null) {
            alarm.set(allowance.nextLook(now));
        } else {
            late = ending;
            process.kill();
        }
    }

    private Ending fromPipes() {
        Ending stopped = late;
        if (stopped != null) {
            return stopped;
        }
        return switch (process.end()) {
            case EXITED -> Endings.EXITED;
            case CRASHED -> Endings.CRASHED;
            case OUT_OF_MEMORY -> Endings.NATIVE_MEMORY_FULL;
            case OUT_OF_TIME -> Endings.PROCESSOR_USED_UP;
            case KILLED -> Endings.LOST;
        };
    }

    private RunEnded ended(Ending how) {
        // the first thing to go wrong is the reason; a call inside a call sees the pipes break again after it
        Ending first = ending == null ? how : ending;
        ending = first;
        process.kill();
        return new RunEnded(first);
    }

    private RunEnded broken(WireFault fault) {
        return ended(Endings.unfit(String.valueOf(fault.getMessage())));
    }

    @Override
    protected Frame receive() throws IOException {
        try {
            Frame frame = channel().receive();
            if (frame == null) {
                throw ended(fromPipes());
            }
            return frame;
        } catch (WireFault garbage) {
            // only the learner's code can have written to the pipe of results
            throw ended(late != null ? fromPipes() : Endings.FORGED);
        }
    }

    @Override
    protected void other(Frame frame) {
        switch (frame.kind()) {
            case OUTPUT -> printed.add(new ValueReader(frame).text());
            case OUT_OF_MEMORY -> throw ended(Endings.HEAP_FULL);
            case OUT_OF_NATIVE_MEMORY -> throw ended(Endings.NATIVE_MEMORY_FULL);
            case TOO_MUCH_OUTPUT -> {
                printed.cut();
                throw ended(Endings.tooMuchOutput(printed.limit()));
            }
            default -> throw ended(Endings.FORGED);
        }
    }

    @Override
    protected void answered(Value result, Map<Integer, Value> changes) {
        behaviour.answered(result, changes);
    }

    @Override
    protected Throwable thrownThere(Thrown thrown) {
        behaviour.threw(thrown.type());
        // the message comes from the box, and could say anything
        return thrown.type().equals(WireFault.class.getName())
                ? broken(new WireFault("a value of a kind that the contract does not have"))
                : LearnerThrew.of(thrown);
    }

    /** Keeps what a test's own function threw for the test, and tells the learner's code nothing about it. */
    @Override
    protected Thrown describe(Throwable thrown) {
        testFailure = testFailure == null ? thrown : testFailure;
        return new Thrown("gradus.judge.FunctionFailed", "", List.of());
    }

    private void rethrowTestFailure() throws Throwable {
        Throwable failure = testFailure;
        if (failure != null && nesting == 0 && !(failure instanceof WireFault)) {
            testFailure = null;
            throw failure;
        }
        testFailure = null;
    }

    @Override
    public void close() {
        deadlines.forget(alarm);
        process.kill();
    }
}
