package gradus.wire;

import gradus.wire.verdict.Thrown;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls in both directions over one pair of pipes.
 *
 * <p>Calls are strictly nested: whoever asks serves the other side's calls until its own answer has arrived. Objects
 * that do not cross are kept in {@link Exports}, and the other side may call only the methods of the interface under
 * which an object was handed out.
 */
public abstract class Conversation {

    private final FrameChannel channel;
    private final Exports exports;
    private final Marshal marshal;
    private int lastCall;
    private int depth;

    /** Creates a conversation of the side that {@code exports} belongs to. */
    protected Conversation(FrameChannel channel, Exports exports) {
        this.channel = channel;
        this.exports = exports;
        this.marshal = new Marshal(exports);
    }

    /** Returns the next frame, or throws what its absence means on this side. */
    protected abstract Frame receive() throws IOException;

    /** Deals with a frame that is neither a call nor an answer. */
    protected abstract void other(Frame frame);

    /** Returns what is told to the other side about {@code thrown}, which one of its calls has caused here. */
    protected abstract Thrown describe(Throwable thrown);

    /** Is called before an answer goes out; does nothing by default. */
    protected void answering() {}

    /** Returns what to throw here for {@code thrown}, which was thrown there. */
    protected abstract Throwable thrownThere(Thrown thrown);

    /** Is told each answer of the other side, before anyone else; does nothing by default. */
    protected void answered(Value result, Map<Integer, Value> changes) {}

    protected final Marshal marshal() {
        return marshal;
    }

    protected final FrameChannel channel() {
        return channel;
    }

    /**
     * Calls {@code method} of the object that {@code target} refers to, over there.
     *
     * @throws Throwable what it throws there, as {@link #thrownThere} has it
     */
    public final @Nullable Object call(Value.Reference target, Method method, @Nullable Object[] arguments)
            throws Throwable {
        ValueWriter head =
                new ValueWriter().number(nextCall()).number(target.id()).text(Exports.key(method));
        return ask(FrameKind.CALL, head, arguments, method.getGenericParameterTypes(), method.getGenericReturnType());
    }

    /** Returns the number of a new question, which comes first in its frame. */
    protected final int nextCall() {
        return ++lastCall;
    }

    /** Completes {@code question} with {@code arguments}, sends it, and serves the other side until the answer is there. */
    protected final @Nullable Object ask(
            FrameKind kind, ValueWriter question, @Nullable Object[] arguments, Type[] parameters, Type result)
            throws Throwable {
        if (depth >= Caps.NESTED_CALLS) {
            throw new WireFault("more than %d calls inside each other".formatted(Caps.NESTED_CALLS));
        }
        int call = lastCall;
        marshal.begin();
        depth++;
        try {
            question.numbered(marshal.changes()).number(arguments.length);
            for (int i = 0; i < arguments.length; i++) {
                question.value(marshal.toValue(arguments[i], parameters[i]));
            }
            channel.send(kind, question);
            return await(call, result);
        } finally {
            depth--;
            marshal.end();
        }
    }

    private @Nullable Object await(int call, Type result) throws Throwable {
        while (true) {
            Frame frame = receive();
            switch (frame.kind()) {
                case CALL -> serve(frame);
                case RETURN -> {
                    return returned(answer(frame, call), result);
                }
                case THREW -> throw thrownThere(readThrown(answer(frame, call)));
                default -> other(frame);
            }
        }
    }

    private static ValueReader answer(Frame frame, int call) {
        ValueReader answer = new ValueReader(frame);
        int answered = answer.number();
        if (answered != call) {
            throw new WireFault("an answer to call %d came instead of one to %d".formatted(answered, call));
        }
        return answer;
    }

    private @Nullable Object returned(ValueReader answer, Type result) {
        Map<Integer, Value> changes = answer.numbered();
        Value value = answer.value();
        answer.end();
        marshal.apply(changes);
        answered(marshal.told(value), marshal.told(changes));
        return marshal.fromValue(value, result);
    }

    /** Answers a {@link FrameKind#CALL}. */
    protected final void serve(Frame frame) throws IOException {
        ValueReader question = new ValueReader(frame);
        int call = question.number();
        answer(call, new Answering() {
            @Override
            public Callee.Answer run() throws Throwable {
                Exports.Callable callable = exports.callable(question.number(), question.text());
                List<Value> arguments = arguments(question);
                return callable.callee().call(callable.object(), arguments, marshal);
            }
        });
    }

    /** Reads the rest of a question: brings what lies on both sides up to date, and returns the arguments. */
    protected final List<Value> arguments(ValueReader question) {
        Map<Integer, Value> changes = question.numbered();
        List<Value> arguments = question.values();
        question.end();
        marshal.apply(changes);
        return arguments;
    }

    /** What gives an answer. */
    protected interface Answering {
        /** Does what was asked. */
        Callee.Answer run() throws Throwable;
    }

    /** Answers call number {@code call} with what {@code answering} gives or throws. */
    protected final void answer(int call, Answering answering) throws IOException {
        ValueWriter answer;
        FrameKind kind;
        marshal.begin();
        try {
            if (depth >= Caps.NESTED_CALLS) {
                throw new WireFault("more than %d calls inside each other".formatted(Caps.NESTED_CALLS));
            }
            answer = returned(call, answering.run());
            kind = FrameKind.RETURN;
        } catch (Throwable thrown) {
            answer = threw(call, describe(thrown));
            kind = FrameKind.THREW;
        }
        marshal.end();
        answering();
        channel.send(kind, answer);
    }

    private static ValueWriter returned(int call, Callee.Answer given) {
        return new ValueWriter().number(call).numbered(given.changes()).value(given.result());
    }

    private ValueWriter threw(int call, Thrown thrown) {
        ValueWriter answer = new ValueWriter().number(call).numbered(changesOfAFailure());
        answer.text(thrown.type()).text(thrown.message()).number(thrown.frames().size());
        for (Thrown.Frame frame : thrown.frames()) {
            answer.text(frame.method()).number(frame.line());
        }
        return answer;
    }

    /** Who fails because of what it has put into a shared list has nothing to tell about it. */
    private Map<Integer, Value> changesOfAFailure() {
        try {
            return marshal.changes();
        } catch (WireFault unfit) {
            return Map.of();
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private Thrown readThrown(ValueReader answer) {
        Map<Integer, Value> changes = answer.numbered();
        String type = cut(answer.text(), Caps.NAME_CHARS);
        String message = cut(answer.text(), Caps.MESSAGE_CHARS);
        int count = answer.count(2 * Integer.BYTES);
        if (count > Caps.STACK_FRAMES) {
            throw new WireFault("a stack of %d frames is longer than %d".formatted(count, Caps.STACK_FRAMES));
        }
        List<Thrown.Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(new Thrown.Frame(cut(answer.text(), Caps.NAME_CHARS), answer.number()));
        }
        answer.end();
        marshal.apply(changes);
        return new Thrown(type, message, frames);
    }
}
