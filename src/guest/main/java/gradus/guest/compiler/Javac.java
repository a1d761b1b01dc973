package gradus.guest.compiler;

import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac in this process, with its file manager kept open: opening the JDK's class files is most of the cost of a cold
 * compile. Not safe for several threads, because file managers are not.
 */
final class Javac {

    /**
     * No annotation processors, nothing compiled that was not asked for, no source path, and java.base as the only
     * module in sight.
     */
    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-implicit:none",
            "-g",
            "-parameters",
            "-Xlint:none",
            "-Xmaxerrs",
            "50",
            "-Xmaxwarns",
            "10",
            "--limit-modules",
            "java.base");

    private static final Words TOO_DEEP = new Words("This file is nested too deeply to be compiled.", "这个文件嵌套过深，无法编译。");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files;
    private final List<String> options = new ArrayList<>(OPTIONS);

    Javac(String engineJar) {
        this.files = compiler.getStandardFileManager(null, Locale.ENGLISH, null);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(Path.of(engineJar)));
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // on a newer JDK the language and the library stay those of Java 17; on 17 this would only cost time
        options.addAll(
                Runtime.version().feature() == 17
                        ? List.of("-source", "17", "-target", "17")
                        : List.of("--release", "17"));
    }

    Compilation compile(String fileName, String source, Map<String, byte[]> contract) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        MemoryFiles memory = new MemoryFiles(files, contract);
        try {
            boolean compiled = compiler.getTask(
                            Writer.nullWriter(),
                            memory,
                            collector,
                            options,
                            null,
                            List.of(new MemoryFiles.Source(fileName, source)))
                    .call();
            List<Diagnostic> diagnostics = Positions.of(source).diagnostics(collector.getDiagnostics());
            if (!compiled && diagnostics.isEmpty()) {
                // javac swallows its own stack overflow and says nothing
                return exhausted(new Words(
                        "The compiler gave up on this file: something in it is nested too deeply.",
                        "编译器放弃了这个文件：其中有嵌套过深的地方。"));
            }
            return new Compilation(compiled ? memory.classes() : Map.of(), diagnostics, false);
        } catch (StackOverflowError tooDeep) {
            return exhausted(TOO_DEEP);
        } catch (OutOfMemoryError tooLarge) {
            return exhausted(
                    new Words("This file is too large or too complicated to be compiled.", "这个文件太大或太复杂，无法编译。"));
        } catch (RuntimeException crashed) {
            return exhausted(
                    crashed.getCause() instanceof StackOverflowError
                            ? TOO_DEEP
                            : new Words("The compiler gave up on this file.", "编译器放弃了这个文件。"));
        }
    }

    private static Compilation exhausted(Words message) {
        return Compilation.failed(message, true);
    }
}
