package gradus.judge.suite;

import gradus.judge.ExerciseFault;
import gradus.wire.verdict.GraderFault;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles authors' sources against the kit, in this process, and keeps the classes in a folder that no box can see.
 *
 * <p>Safe for use by several threads; javac works for one of them at a time.
 */
public final class TrustedCompiler implements AutoCloseable {

    private static final String UNREADABLE = "compiler.err.cant.access";

    private final Path cache;
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ENGLISH, null);
    private final String classPath = System.getProperty("java.class.path");
    private final String toolchain;

    /** Creates a compiler that keeps what it made in {@code cache}, for as long as {@code kitVersion} stays the same. */
    public TrustedCompiler(Path cache, String kitVersion) {
        this.cache = cache;
        this.toolchain = kitVersion + " " + System.getProperty("java.vm.version");
    }

    /**
     * Compiles {@code sources}, which may use each other.
     *
     * @param slug the exercise they belong to
     * @param folder where its author finds them, for messages
     * @param sources texts by file name
     * @return class bytes by full name
     * @throws ExerciseFault if they do not compile; the message has file and line
     * @throws GraderFault if what they are compiled against can't be read
     */
    public synchronized Map<String, byte[]> compile(String slug, String folder, Map<String, String> sources) {
        Path kept = cache.resolve(hash(sources, toolchain) + ".classes");
        if (Files.exists(kept)) {
            return read(kept);
        }
        Map<String, byte[]> classes = compileNow(slug, folder, sources);
        keep(kept, classes);
        return classes;
    }

    private Map<String, byte[]> compileNow(String slug, String folder, Map<String, String> sources) {
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        Outputs outputs = new Outputs(files);
        List<JavaFileObject> units = new ArrayList<>();
        new TreeMap<>(sources).forEach((name, text) -> units.add(new SourceText(name, text)));
        List<String> options = List.of("-proc:none", "-parameters", "-g", "-Xlint:none", "-cp", classPath);
        if (!javac.getTask(null, outputs, complaints, options, null, units).call()) {
            requireReadable(complaints.getDiagnostics());
            throw new ExerciseFault(slug, complaint(folder, complaints.getDiagnostics()));
        }
        return outputs.classes();
    }

    /** A class path that javac can't read, e.g. because this process ends, is no fault of the sources. */
    private static void requireReadable(List<Diagnostic<? extends JavaFileObject>> complaints) {
        for (Diagnostic<? extends JavaFileObject> complaint : complaints) {
            if (UNREADABLE.equals(complaint.getCode())) {
                throw new GraderFault("javac: " + complaint.getMessage(Locale.ENGLISH));
            }
        }
    }

    private static String complaint(String folder, List<Diagnostic<? extends JavaFileObject>> complaints) {
        for (Diagnostic<? extends JavaFileObject> complaint : complaints) {
            if (complaint.getKind() == Diagnostic.Kind.ERROR) {
                JavaFileObject file = complaint.getSource();
                String name = file == null
                        ? ""
                        : Path.of(file.getName()).getFileName().toString();
                return "%s/%s:%d: %s"
                        .formatted(folder, name, complaint.getLineNumber(), complaint.getMessage(Locale.ENGLISH));
            }
        }
        return folder + " does not compile";
    }

    private static Map<String, byte[]> read(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            Map<String, byte[]> classes = new HashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            return classes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s can't be read; delete it".formatted(file), unreadable);
        }
    }

    private static void keep(Path file, Map<String, byte[]> classes) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "making-", ".classes");
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(unfinished))) {
                out.writeInt(classes.size());
                for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                    out.writeUTF(entry.getKey());
                    out.writeInt(entry.getValue().length);
                    out.write(entry.getValue());
                }
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("%s can't be written".formatted(file), failed);
        }
    }

    /** Returns the hash of {@code sources} and {@code extra}, in hexadecimal. */
    public static String hash(Map<String, String> sources, String extra) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(extra.getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(sources).forEach((name, text) -> {
                digest.update((byte) 0);
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Outputs(JavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public InputStream openInputStream() {
                    throw new UnsupportedOperationException(className);
                }

                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }

        @Override
        public void close() {
            // the shared file manager stays open
        }
    }
}
