package gradus.guest.compiler;

import gradus.guest.latch.Latch;
import gradus.wire.Frame;
import gradus.wire.FrameChannel;
import gradus.wire.FrameKind;
import gradus.wire.ValueReader;
import gradus.wire.ValueWriter;
import gradus.wire.WireFault;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles one source after the other, staying warm in between. It is killed and replaced when a source makes it hang
 * or swell.
 */
public final class Compiler {

    private static final int WARM_UP_ROUNDS = 12;

    private final FrameChannel channel;
    private final Javac javac;

    private Compiler(FrameChannel channel, Javac javac) {
        this.channel = channel;
        this.javac = javac;
    }

    /**
     * Serves the judge at standard input and output; the arguments are the paths of the engine's jar and of the {@link
     * Latch}'s library.
     */
    public static void main(String[] arguments) throws IOException {
        FrameChannel channel =
                new FrameChannel(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Compiler compiler = new Compiler(channel, new Javac(arguments[0]));
        compiler.warmUp();
        Latch.close(arguments, 1);
        compiler.run();
    }

    private void warmUp() {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            Compilation compilation = javac.compile("WarmUp.java", WarmUp.SOURCE, Map.of());
            if (compilation.classes().isEmpty()) {
                throw new IllegalStateException("javac does not work here: " + compilation.diagnostics());
            }
        }
        // else the first learner's mistake would wait for the words of both languages to be loaded
        List<Diagnostic> complaints =
                javac.compile("WarmUp.java", WarmUp.MISTAKE, Map.of()).diagnostics();
        if (complaints.isEmpty()) {
            throw new IllegalStateException("javac does not complain here");
        }
    }

    private void run() throws IOException {
        channel.send(FrameKind.READY, new ValueWriter());
        Frame frame = channel.receive();
        while (frame != null) {
            if (frame.kind() != FrameKind.COMPILE) {
                throw new WireFault("a compiler does not expect " + frame.kind());
            }
            Compilation compilation = compile(new ValueReader(frame));
            channel.send(FrameKind.COMPILED, answer(compilation));
            frame = channel.receive();
        }
    }

    private Compilation compile(ValueReader question) {
        String fileName = question.text();
        String source = question.text();
        Map<String, byte[]> contract = new HashMap<>();
        for (int i = question.count(2 * Integer.BYTES); i > 0; i--) {
            contract.put(question.text(), question.bytes());
        }
        question.end();
        return javac.compile(fileName, source, contract);
    }

    private static ValueWriter answer(Compilation compilation) {
        try {
            return written(compilation);
        } catch (WireFault tooLarge) {
            return written(
                    Compilation.failed(new Words("The classes of this file are too large.", "这个文件编译出的类太大。"), false));
        }
    }

    private static ValueWriter written(Compilation compilation) {
        ValueWriter answer = new ValueWriter().number(compilation.classes().size());
        compilation.classes().forEach((name, bytes) -> answer.text(name).bytes(bytes));
        answer.number(compilation.diagnostics().size());
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            answer.number(diagnostic.line())
                    .number(diagnostic.column())
                    .number(diagnostic.endColumn())
                    .tag(diagnostic.severity() == Diagnostic.Severity.ERROR ? 0 : 1)
                    .text(diagnostic.message())
                    .text(diagnostic.in("zh"));
        }
        return answer.tag(compilation.exhausted() ? 1 : 0);
    }
}
