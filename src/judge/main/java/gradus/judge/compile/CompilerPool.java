package gradus.judge.compile;

import gradus.judge.box.Boxes;
import gradus.judge.run.Deadlines;
import gradus.wire.verdict.GraderFault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * Warm compilers, used last in, first out: with little to do one of them does it all and the others are never started.
 * Safe for use by several threads.
 */
public final class CompilerPool implements AutoCloseable {

    private final List<WarmCompiler> all = new ArrayList<>();
    private final BlockingDeque<WarmCompiler> idle = new LinkedBlockingDeque<>();

    /** Creates a pool of at most {@code compilers}; the first one is warm when this returns. */
    public CompilerPool(Boxes boxes, Deadlines deadlines, int compilers) {
        for (int i = 0; i < compilers; i++) {
            WarmCompiler compiler = new WarmCompiler(boxes, deadlines);
            all.add(compiler);
            idle.addLast(compiler);
        }
        idle.getFirst().warm();
    }

    /**
     * Compiles a learner's file.
     *
     * @throws GraderFault if there is no compiler to be had
     */
    public Compiled compile(Source source) {
        WarmCompiler compiler = take();
        try {
            return compiler.compile(source);
        } finally {
            idle.addFirst(compiler);
        }
    }

    private WarmCompiler take() {
        try {
            return idle.takeFirst();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while waiting for a compiler", interrupted);
        }
    }

    @Override
    public void close() {
        all.forEach(WarmCompiler::close);
    }
}
