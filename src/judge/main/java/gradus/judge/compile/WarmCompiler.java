package gradus.judge.compile;

import gradus.judge.box.BoxedProcess;
import gradus.judge.box.Boxes;
import gradus.judge.bytecode.ForgedClass;
import gradus.judge.run.Deadlines;
import gradus.wire.Frame;
import gradus.wire.FrameChannel;
import gradus.wire.FrameKind;
import gradus.wire.ValueReader;
import gradus.wire.ValueWriter;
import gradus.wire.WireFault;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Words;
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

    private static final int MOST_ATTEMPTS = 5;

    /** A compiler that starts has no source yet that could have ended it. */
    private static final int MOST_STARTS = 20;

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
        Box started = null;
        for (int attempt = 1; started == null; attempt++) {
            started = start(attempt == MOST_STARTS);
        }
        sources = 0;
        box = started;
        return started;
    }

    /** Returns null if the box was ended from outside before it was ready, unless this is the {@code last} attempt. */
    private @Nullable Box start(boolean last) {
        BoxedProcess process = boxes.startCompiler();
        try {
            Box started = start(process, last);
            if (started == null) {
                process.kill();
            }
            return started;
        } catch (RuntimeException failed) {
            // of whatever kind: nobody else knows of the process yet
            process.kill();
            throw failed;
        }
    }

    private @Nullable Box start(BoxedProcess process, boolean last) {
        Box started = new Box(process, new FrameChannel(process.output(), process.input()));
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm = deadlines.in(READY_MILLIS, () -> {
            late.set(true);
            process.kill();
        });
        try {
            Frame ready = started.channel().receive();
            if (ready != null && ready.kind() == FrameKind.READY) {
                process.ready();
                return started;
            }
        } catch (IOException | WireFault broken) {
            log.info("a compiler broke before it was ready: {}", broken.getMessage());
        } finally {
            alarm.cancel(false);
        }
        if (late.get()) {
            throw new GraderFault("the compiler was not ready within %d s".formatted(READY_MILLIS / 1000));
        }
        if (last || process.end() != BoxedProcess.End.KILLED) {
            throw new GraderFault("the compiler did not start: " + process.complaint());
        }
        return null;
    }

    /**
     * Compiles {@code source}. A compiler that dies for no visible reason is replaced and the source tried again: if that
     * goes on, it is the source that kills compilers, and so the learner's problem.
     */
    Compiled compile(Source source) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Compiled compiled = attempt(source);
            if (compiled != null) {
                return compiled;
            }
        }
        return gaveUp(new Words("it broke the compiler again and again", "它一再使编译器崩溃"));
    }

    /** Returns null if the compiler ended and it was not, or need not have been, because of {@code source}. */
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
                Answer read = read(new ValueReader(answer));
                if (read.exhausted()) {
                    // what is left of javac after that may fail the next source, for nothing that is wrong with it
                    close();
                }
                return read.checked(source);
            }
        } catch (IOException | WireFault broken) {
            log.info("a compiler broke: {}", broken.getMessage());
        } catch (ForgedClass forged) {
            log.warn("a compiler was taken over by a source, and is replaced: {}", forged.getMessage());
            close();
            return Compiled.byForger();
        } finally {
            alarm.cancel(false);
        }
        BoxedProcess.End end = current.process().end();
        // an earlier source may have been the death of it
        boolean blameless = end == BoxedProcess.End.KILLED || sources > 1;
        close();
        if (late.get()) {
            return gaveUp(new Words("it takes longer than %d s to compile", "编译它要超过 %d 秒").with(COMPILE_MILLIS / 1000));
        }
        return blameless
                ? null
                : gaveUp(new Words("it broke the compiler, most likely by using up its memory", "它使编译器崩溃，很可能是耗尽了内存"));
    }

    private static Compiled gaveUp(Words why) {
        return Compiled.failed(
                1,
                new Words(
                        "This file can't be compiled: %s. Simplify it.".formatted(why.en()),
                        "这个文件无法编译：%s。请简化它。".formatted(why.zh())));
    }

    private static ValueWriter question(Source source) {
        ValueWriter question = new ValueWriter()
                .text(source.fileName())
                .text(source.text())
                .number(source.contract().size());
        source.contract().forEach((name, bytes) -> question.text(name).bytes(bytes));
        return question;
    }

    private static Answer read(ValueReader answer) {
        Map<String, byte[]> classes = new HashMap<>();
        for (int i = answer.count(2 * Integer.BYTES); i > 0; i--) {
            classes.put(answer.text(), answer.bytes());
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int i = answer.count(5 * Integer.BYTES); i > 0; i--) {
            diagnostics.add(new Diagnostic(
                    Math.max(1, answer.number()),
                    Math.max(1, answer.number()),
                    Math.max(1, answer.number()),
                    answer.tag() == 0 ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
                    new Words(answer.text(), answer.text())));
        }
        boolean exhausted = answer.tag() != 0;
        answer.end();
        return new Answer(classes, diagnostics, exhausted);
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
