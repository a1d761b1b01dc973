package gradus.judge.compile;

import gradus.judge.box.BoxedProcess;
import gradus.judge.box.Boxes;
import gradus.judge.run.Deadlines;
import gradus.wire.Frame;
import gradus.wire.FrameChannel;
import gradus.wire.FrameKind;
import gradus.wire.ValueReader;
import gradus.wire.ValueWriter;
import gradus.wire.WireFault;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.GraderFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The judge's end of one boxed compiler, used by one thread at a time, replaced when a source has ruined it. */
final class WarmCompiler implements AutoCloseable {

    private static final int READY_MILLIS = 60_000;
    private static final int COMPILE_MILLIS = 5_000;

    /** A name table and class files are kept between sources, so a compiler is replaced before it has grown too large. */
    private static final int MOST_SOURCES = 5_000;

    private final Boxes boxes;
    private final Deadlines deadlines;
    private @Nullable Box box;

    private record Box(BoxedProcess process, FrameChannel channel) {}

    private int sources;

    WarmCompiler(Boxes boxes, Deadlines deadlines) {
        this.boxes = boxes;
        this.deadlines = deadlines;
    }

    /** Starts the box if there is none, and waits until it is warm. */
    Box warm() {
        Box current = box;
        if (current != null && current.process().isAlive() && sources < MOST_SOURCES) {
            return current;
        }
        close();
        BoxedProcess process = boxes.startCompiler();
        Box started = new Box(process, new FrameChannel(process.output(), process.input()));
        Future<?> alarm = deadlines.in(READY_MILLIS, process::kill);
        try {
            Frame ready = started.channel().receive();
            if (ready == null || ready.kind() != FrameKind.READY) {
                throw new GraderFault("the compiler did not start: " + process.complaint());
            }
        } catch (IOException | WireFault broken) {
            throw new GraderFault("the compiler did not start: " + process.complaint(), broken);
        } finally {
            alarm.cancel(false);
        }
        sources = 0;
        box = started;
        return started;
    }

    /** Compiles {@code source}; one that makes the compiler hang or break is the learner's problem, not ours. */
    Compiled compile(Source source) {
        Box current = warm();
        sources++;
        Future<?> alarm = deadlines.in(COMPILE_MILLIS, current.process()::kill);
        try {
            current.channel().send(FrameKind.COMPILE, question(source));
            Frame answer = current.channel().receive();
            if (answer == null || answer.kind() != FrameKind.COMPILED) {
                close();
                return gaveUp();
            }
            return read(new ValueReader(answer));
        } catch (IOException | WireFault broken) {
            close();
            return gaveUp();
        } finally {
            alarm.cancel(false);
        }
    }

    private static Compiled gaveUp() {
        return Compiled.failed(
                1,
                "The compiler gave up on this file after %d seconds or ran out of memory: simplify it."
                        .formatted(COMPILE_MILLIS / 1000));
    }

    private static ValueWriter question(Source source) {
        ValueWriter question = new ValueWriter()
                .text(source.fileName())
                .text(source.text())
                .number(source.contract().size());
        source.contract().forEach((name, bytes) -> question.text(name).bytes(bytes));
        return question;
    }

    private static Compiled read(ValueReader answer) {
        Map<String, byte[]> classes = new HashMap<>();
        for (int i = answer.count(2 * Integer.BYTES); i > 0; i--) {
            classes.put(answer.text(), answer.bytes());
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int i = answer.count(4 * Integer.BYTES); i > 0; i--) {
            diagnostics.add(new Diagnostic(
                    Math.max(1, answer.number()),
                    Math.max(1, answer.number()),
                    Math.max(1, answer.number()),
                    answer.tag() == 0 ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
                    answer.text()));
        }
        answer.end();
        return new Compiled(classes, diagnostics);
    }

    @Override
    public void close() {
        Box current = box;
        if (current != null) {
            current.process().kill();
            box = null;
        }
    }
}
