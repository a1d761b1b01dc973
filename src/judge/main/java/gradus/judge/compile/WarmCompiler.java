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
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The judge's end of one boxed compiler, used by one thread at a time, replaced when a source has ruined it. */
final class WarmCompiler implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WarmCompiler.class);
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

    /**
     * Compiles {@code source}. A compiler that dies for no visible reason is replaced and the source tried once more: the
     * second time it is the source that kills compilers, and so the learner's problem.
     */
    Compiled compile(Source source) {
        Compiled compiled = attempt(source);
        if (compiled == null) {
            compiled = attempt(source);
        }
        return compiled == null ? gaveUp("it broke the compiler, most likely by using up its memory") : compiled;
    }

    /** Returns null if the compiler died. */
    private @Nullable Compiled attempt(Source source) {
        Box current = warm();
        sources++;
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm = deadlines.in(COMPILE_MILLIS, () -> {
            late.set(true);
            current.process().kill();
        });
        try {
            current.channel().send(FrameKind.COMPILE, question(source));
            Frame answer = current.channel().receive();
            if (answer != null && answer.kind() == FrameKind.COMPILED) {
                return read(new ValueReader(answer));
            }
        } catch (IOException | WireFault broken) {
            log.info("a compiler broke: {}", broken.getMessage());
        } finally {
            alarm.cancel(false);
        }
        close();
        return late.get() ? gaveUp("it takes longer than %d s to compile".formatted(COMPILE_MILLIS / 1000)) : null;
    }

    private static Compiled gaveUp(String why) {
        return Compiled.failed(1, "This file can't be compiled: %s. Simplify it.".formatted(why));
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
