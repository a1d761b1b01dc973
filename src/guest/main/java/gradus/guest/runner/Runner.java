package gradus.guest.runner;

import gradus.guest.latch.Latch;
import gradus.wire.Callee;
import gradus.wire.Conversation;
import gradus.wire.Frame;
import gradus.wire.FrameChannel;
import gradus.wire.FrameKind;
import gradus.wire.Value;
import gradus.wire.ValueReader;
import gradus.wire.ValueWriter;
import gradus.wire.WireFault;
import gradus.wire.verdict.Thrown;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs one submission: takes its classes, then makes objects and calls methods as the judge asks, until it is killed.
 *
 * <p>A session is a fresh class loader, so that nothing static travels from one test to the next. {@code MAKE} names
 * the session; a new number begins a new one.
 */
public final class Runner extends Conversation {

    /** In {@code MAKE}: no object was made in this test before. */
    private static final int FIRST_OF_A_TEST = 1;

    private final LearnerOutput output;
    private final BoxExports exports;
    private final LastWords lastWords;
    private @Nullable Submission submission;
    private @Nullable Session session;

    private Runner(FrameChannel channel, LearnerOutput output, BoxExports exports, LastWords lastWords) {
        super(channel, exports);
        this.output = output;
        this.exports = exports;
        this.lastWords = lastWords;
    }

    /** Serves the judge at standard input and output; the argument is the path of the {@link Latch}'s library. */
    public static void main(String[] arguments) throws IOException {
        Latch.close(arguments, 0);
        FileOutputStream pipe = new FileOutputStream(FileDescriptor.out);
        FrameChannel channel = new FrameChannel(new FileInputStream(FileDescriptor.in), pipe);
        LastWords lastWords = new LastWords(pipe);
        LearnerOutput output = new LearnerOutput(channel, lastWords);
        System.setIn(InputStream.nullInputStream());
        System.setOut(output.stream());
        System.setErr(output.stream());
        BoxExports exports = new BoxExports();
        Runner runner = new Runner(channel, output, exports, lastWords);
        exports.callThrough(runner);
        runner.run();
    }

    private void run() throws IOException {
        channel().send(FrameKind.READY, new ValueWriter());
        Frame frame = channel().receive();
        while (frame != null) {
            switch (frame.kind()) {
                case LOAD -> load(frame);
                case MAKE -> make(frame);
                case CALL -> serve(frame);
                default -> throw new WireFault("a runner does not expect " + frame.kind());
            }
            frame = channel().receive();
        }
    }

    private void load(Frame frame) throws IOException {
        try {
            Submission loaded = Submission.read(new ValueReader(frame));
            output.limit(loaded.outputChars());
            session = new Session(0, loaded);
            submission = loaded;
            channel().send(FrameKind.LOADED, new ValueWriter());
        } catch (Refusal refusal) {
            channel()
                    .send(
                            FrameKind.REFUSED,
                            new ValueWriter()
                                    .text(refusal.words().en())
                                    .text(refusal.words().zh()));
        }
    }

    private void make(Frame frame) throws IOException {
        ValueReader question = new ValueReader(frame);
        int call = question.number();
        answer(call, new Answering() {
            @Override
            public Callee.Answer run() throws Throwable {
                Session current = session(question.number());
                if (question.number() == FIRST_OF_A_TEST) {
                    forget();
                }
                List<Value> arguments = arguments(question);
                return current.constructor().call(null, arguments, marshal());
            }
        });
    }

    /** What lay on both sides in the last test is forgotten there already. */
    private void forget() {
        marshal().clear();
        marshal().begin();
    }

    private Session session(int number) throws Refusal {
        Session current = session;
        if (submission == null || current == null) {
            throw new WireFault("there is nothing to make objects of before LOAD");
        }
        if (current.number() != number) {
            exports.clear();
            current = new Session(number, submission);
            session = current;
        }
        return current;
    }

    @Override
    protected Frame receive() throws IOException {
        Frame frame = channel().receive();
        if (frame == null) {
            throw new EOFException("the judge has gone");
        }
        return frame;
    }

    @Override
    protected void other(Frame frame) {
        throw new WireFault("a runner does not expect " + frame.kind());
    }

    @Override
    protected void answering() {
        output.flush();
    }

    @Override
    protected Thrown describe(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError error) {
            lastWords.outOfMemory(error);
        }
        return Describe.thrown(thrown);
    }

    @Override
    protected Throwable thrownThere(Thrown thrown) {
        return new IllegalStateException("the function given to you failed");
    }

    /** Makes objects of the learner's class in a class loader of their own. */
    record Session(int number, Callee constructor) {
        Session(int number, Submission submission) throws Refusal {
            this(number, submission.constructor());
        }
    }
}
