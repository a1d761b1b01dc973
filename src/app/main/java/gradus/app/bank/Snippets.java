package gradus.app.bank;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles and runs the Java of questions, which their authors wrote, in this process: for checks only. */
final class Snippets {

    private static final int LONGEST_RUN_SECONDS = 5;
    private static final String CLASS = "Snippet";

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** What javac has read of the JDK, once for all snippets. */
    private static final JavaFileManager FILES = JAVAC.getStandardFileManager(null, Locale.ENGLISH, null);

    private Snippets() {}

    /** What a piece of code came to: what it returned, or why it returned nothing. */
    record Outcome(boolean returned, String text) {}

    /** Returns what {@code call} evaluates to beside the methods {@code code}, as Java prints it. */
    static Outcome run(String code, String call) {
        String source =
                "import java.util.*;\nimport java.util.function.*;\npublic class %s {\n%s\npublic static String call() {\n"
                                .formatted(CLASS, code)
                        + "String text = Arrays.deepToString(new Object[] {%s});\nreturn text.substring(1, text.length() - 1);\n}\n}\n"
                                .formatted(call);
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        Outputs outputs = new Outputs(FILES);
        if (!compile(new Source(source), outputs, complaints)) {
            return new Outcome(false, "it does not compile: " + first(complaints));
        }
        return call(outputs.classes);
    }

    /** Compiles one after the other: javac's view of the JDK is for one thread. */
    private static synchronized boolean compile(
            Source source, Outputs outputs, DiagnosticCollector<JavaFileObject> complaints) {
        List<String> options = List.of("-proc:none", "-Xlint:none");
        return JAVAC.getTask(null, outputs, complaints, options, null, List.of(source))
                .call();
    }

    private static String first(DiagnosticCollector<JavaFileObject> complaints) {
        return complaints.getDiagnostics().stream()
                .filter(complaint -> complaint.getKind() == Diagnostic.Kind.ERROR)
                .map(complaint -> complaint.getMessage(Locale.ENGLISH))
                .findFirst()
                .orElse("for no reason that javac gives");
    }

    private static Outcome call(Map<String, ByteArrayOutputStream> classes) {
        FutureTask<String> run = new FutureTask<>(() ->
                (String) new Classes(classes).loadClass(CLASS).getMethod("call").invoke(null));
        Thread thread = new Thread(run, "snippet");
        thread.setDaemon(true);
        thread.start();
        try {
            return new Outcome(true, run.get(LONGEST_RUN_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            return new Outcome(
                    false, "it throws " + (cause == null || cause.getCause() == null ? failed : cause.getCause()));
        } catch (TimeoutException endless) {
            return new Outcome(false, "it does not end");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "it was interrupted");
        }
    }

    /** Returns {@code lines} with line {@code number}, from 1, exchanged for {@code fix}. */
    static String fixed(String code, int number, String fix) {
        List<String> lines = new ArrayList<>(Arrays.asList(code.split("\n", -1)));
        lines.set(number - 1, fix);
        return String.join("\n", lines);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + CLASS + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Outputs(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }

    private static final class Classes extends ClassLoader {

        private final Map<String, ByteArrayOutputStream> classes;

        Classes(Map<String, ByteArrayOutputStream> classes) {
            super(ClassLoader.getPlatformClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}
