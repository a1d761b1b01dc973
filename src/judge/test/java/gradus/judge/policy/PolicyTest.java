package gradus.judge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.judge.bytecode.ClassFile;
import gradus.judge.bytecode.ForgedClass;
import gradus.judge.bytecode.Reference;
import gradus.judge.suite.TrustedCompiler;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final Policy POLICY = Policy.warm();

    @TempDir
    static Path cache;

    private static TrustedCompiler compiler;

    @BeforeAll
    static void open() {
        compiler = new TrustedCompiler(cache, "policy");
    }

    @AfterAll
    static void close() {
        compiler.close();
    }

    private static @Nullable Objection check(String source, Group... allowed) {
        List<ClassFile> files = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> entry : compiler.compile("piece", "test", Map.of("Piece.java", source))
                    .entrySet()) {
                files.add(ClassFile.read(entry.getKey(), entry.getValue()));
            }
        } catch (ForgedClass forged) {
            throw new AssertionError("what javac wrote was taken for a forgery", forged);
        }
        return POLICY.objection(files, source, Set.of(allowed));
    }

    /** Returns a source whose line 4 is {@code body}. */
    private static String inMethod(String body) {
        return "package exercise.piece;\n\npublic final class Piece { Object f(double[] x) throws Throwable {\n        "
                + body + "\n    }\n}\n";
    }

    private static void assertRefused(String source, Group group, int line, String api) {
        Objection objection = check(source);
        assertThat(objection).as(source).isNotNull();
        assertThat(objection.message()).isEqualTo(group.sentence(api));
        assertThat(objection.diagnostics())
                .extracting(Diagnostic::line, Diagnostic::message, Diagnostic::severity)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        line, api + " is not available in an exercise.", Diagnostic.Severity.ERROR));
        assertThat(check(source, group)).as("allowed: " + source).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FILES | return new java.io.File("/etc/passwd"); | java.io.File
            FILES | return new java.io.FileInputStream("/etc/passwd"); | java.io.FileInputStream
            FILES | return new java.io.FileOutputStream(java.io.FileDescriptor.out); | java.io.FileOutputStream
            FILES | return new java.io.RandomAccessFile("a", "r"); | java.io.RandomAccessFile
            FILES | return new java.io.FileReader("a"); | java.io.FileReader
            FILES | return new java.io.PrintWriter("a.txt"); | java.io.PrintWriter
            FILES | return new java.util.Formatter("a.txt"); | java.util.Formatter
            FILES | return java.nio.file.Path.of("a"); | java.nio.file.Path.of
            FILES | return java.nio.channels.FileChannel.open(null); | java.nio.channels.FileChannel.open
            FILES | return org.ejml.simple.SimpleMatrix.identity(2).loadCSV("a"); | org.ejml.simple.SimpleMatrix.loadCSV
            NETWORK | return new java.net.Socket("localhost", 80); | java.net.Socket
            NETWORK | return java.net.InetAddress.getByName("a"); | java.net.InetAddress.getByName
            NETWORK | return java.nio.channels.SocketChannel.open(); | java.nio.channels.SocketChannel.open
            PROCESSES | return Runtime.getRuntime().exec("ls"); | java.lang.Runtime.exec
            PROCESSES | return new ProcessBuilder("ls"); | java.lang.ProcessBuilder
            PROCESSES | return ProcessHandle.current(); | java.lang.ProcessHandle.current
            EXIT | System.exit(0); return x; | java.lang.System.exit
            EXIT | Runtime.getRuntime().halt(0); return x; | java.lang.Runtime.halt
            EXIT | Runtime.getRuntime().addShutdownHook(null); return x; | java.lang.Runtime.addShutdownHook
            EXIT | ((java.util.function.IntConsumer) System::exit).accept(0); return x; | java.lang.System.exit
            THREADS | new Thread(() -> { }).start(); return x; | java.lang.Thread
            THREADS | return java.util.concurrent.Executors.newFixedThreadPool(2); | java.util.concurrent.Executors.newFixedThreadPool
            THREADS | return java.util.concurrent.CompletableFuture.supplyAsync(() -> 1); | java.util.concurrent.CompletableFuture.supplyAsync
            THREADS | return new java.util.Timer(); | java.util.Timer
            THREADS | return new java.util.concurrent.ForkJoinPool(2); | java.util.concurrent.ForkJoinPool
            THREADS | org.ejml.concurrency.EjmlConcurrency.setMaxThreads(9); return x; | org.ejml.concurrency.EjmlConcurrency.setMaxThreads
            WAITING | Thread.sleep(10); return x; | java.lang.Thread.sleep
            WAITING | java.util.concurrent.TimeUnit.SECONDS.sleep(1); return x; | java.util.concurrent.TimeUnit.sleep
            WAITING | synchronized (x) { x.wait(); } return x; | java.lang.Object.wait
            WAITING | java.util.concurrent.locks.LockSupport.park(); return x; | java.util.concurrent.locks.LockSupport.park
            REFLECTION | return Class.forName("java.lang.String"); | java.lang.Class.forName
            REFLECTION | return x.getClass().getDeclaredMethods(); | java.lang.Class.getDeclaredMethods
            REFLECTION | return x.getClass().getResourceAsStream("a"); | java.lang.Class.getResourceAsStream
            REFLECTION | return ClassLoader.getSystemClassLoader(); | java.lang.ClassLoader.getSystemClassLoader
            REFLECTION | return java.lang.invoke.MethodHandles.lookup(); | java.lang.invoke.MethodHandles.lookup
            REFLECTION | return java.lang.reflect.Proxy.isProxyClass(null); | java.lang.reflect.Proxy.isProxyClass
            REFLECTION | return java.util.ServiceLoader.load(Runnable.class); | java.util.ServiceLoader.load
            NATIVE | System.loadLibrary("a"); return x; | java.lang.System.loadLibrary
            NATIVE | Runtime.getRuntime().load("a"); return x; | java.lang.Runtime.load
            SERIALIZATION | return new java.io.ObjectInputStream(null); | java.io.ObjectInputStream
            ENVIRONMENT | return System.getenv("HOME"); | java.lang.System.getenv
            ENVIRONMENT | return System.getProperty("user.home"); | java.lang.System.getProperty
            ENVIRONMENT | System.setOut(null); return x; | java.lang.System.setOut
            ENVIRONMENT | java.util.Locale.setDefault(null); return x; | java.util.Locale.setDefault
            INPUT | return System.in; | java.lang.System.in
            INPUT | return new java.util.Scanner("1 2"); | java.util.Scanner
            STACK | return Thread.currentThread().getStackTrace(); | java.lang.Thread.getStackTrace
            STACK | return StackWalker.getInstance(); | java.lang.StackWalker.getInstance
            STACK | return new Throwable().getStackTrace(); | java.lang.Throwable.getStackTrace
            OTHER | return java.security.MessageDigest.getInstance("a"); | java.security.MessageDigest.getInstance
            OTHER | return new java.util.zip.CRC32(); | java.util.zip.CRC32
            """)
    void use_ofWhatNoExerciseNeeds_isRefusedByGroupWithItsLine(Group group, String body, String api) {
        assertRefused(inMethod(body), group, 4, api);
    }

    @Test
    void subclass_ofThread_isFoundWhereItIsDeclared() {
        assertRefused(
                "package exercise.piece;\n\nclass Piece {}\n\nclass Worker extends Thread {}\n",
                Group.THREADS,
                5,
                "java.lang.Thread");
    }

    @Test
    void field_ofARefusedType_isFoundBehindItsImport() {
        assertRefused(
                "package exercise.piece;\nimport java.io.File;\nclass Piece {\n  File place;\n}\n",
                Group.FILES,
                4,
                "java.io.File");
    }

    @Test
    void nativeMethod_isFoundByItsName() {
        assertRefused(
                "package exercise.piece;\n\nclass Piece {\n  native int count();\n}\n",
                Group.NATIVE,
                4,
                "The native method count");
    }

    @Test
    void hiddenByEscapes_isRefusedAllTheSame() {
        assertRefused(
                inMethod("return \\u0052untime.getRuntime().exec(\"ls\");"),
                Group.PROCESSES,
                4,
                "java.lang.Runtime.exec");
    }

    @Test
    void codeInLambdasAndNestedClasses_isRefusedToo() {
        Objection objection = Objects.requireNonNull(check("""
                package exercise.piece;

                class Piece {
                    Runnable lambda = () -> System.exit(1);

                    static class Inner {
                        Object anonymous = new Object() {
                            void f() {
                                System.getenv();
                            }
                        };
                    }
                }
                """));
        assertThat(objection.message()).isEqualTo(Group.EXIT.sentence(""));
        assertThat(objection.diagnostics()).extracting(Diagnostic::line).containsExactly(4, 9);
    }

    @Test
    void place_isTheWholeLineWithoutTheSpaceAround() {
        Objection objection = Objects.requireNonNull(check(inMethod("System.exit(0); return x;  ")));
        assertThat(objection.diagnostics())
                .containsExactly(new Diagnostic(
                        4,
                        9,
                        34,
                        Diagnostic.Severity.ERROR,
                        new Words(
                                "java.lang.System.exit is not available in an exercise.",
                                "练习中不能使用 java.lang.System.exit。")));
    }

    @Test
    void sameThingTwiceInALine_isOnePlace() {
        Objection objection = Objects.requireNonNull(check(inMethod("System.exit(0); System.exit(1); return x;")));
        assertThat(objection.diagnostics()).hasSize(1);
    }

    @Test
    void manyPlaces_areCutAtTwentyInTheOrderOfTheFile() {
        Objection objection = Objects.requireNonNull(check(inMethod("System.exit(0);\n".repeat(50) + "return x;")));
        assertThat(objection.diagnostics())
                .hasSize(20)
                .extracting(Diagnostic::line)
                .startsWith(4, 5)
                .endsWith(22, 23);
    }

    @Test
    void allowedGroup_leavesTheOthersRefused() {
        Objection objection = Objects.requireNonNull(
                check(inMethod("new Thread(() -> { }).start(); System.exit(0); return x;"), Group.THREADS));
        assertThat(objection.message()).isEqualTo(Group.EXIT.sentence(""));
        assertThat(objection.diagnostics()).hasSize(1);
    }

    @Test
    void whatIsInNoGroup_isNamedInTheSentence() {
        Objection objection = Objects.requireNonNull(check(inMethod("return new java.util.zip.CRC32();")));
        assertThat(objection.message().en())
                .isEqualTo("You may not use java.util.zip.CRC32 here: no exercise needs it.");
        assertThat(objection.message().zh()).isEqualTo("这里不能使用 java.util.zip.CRC32：练习用不到它。");
    }

    @Test
    void whateverAForgedClassNames_isShownShortPlainAndInsideTheFile() {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference(Integer.MAX_VALUE, "evil\u001b[2J\u202e", "%s%n", "()V"));
        references.add(new Reference(0, "a".repeat(65_535), "<init>", "not a descriptor"));
        for (int i = 0; i < 100_000; i++) {
            references.add(new Reference(0, "java/io/File" + i, "", ""));
        }
        Objection objection = Objects.requireNonNull(
                POLICY.objection(List.of(new ClassFile(references, List.of("\\E(", ""))), "one\ntwo\n\n", Set.of()));
        assertThat(objection.diagnostics()).hasSize(20).allSatisfy(diagnostic -> {
            assertThat(diagnostic.line()).isBetween(1, 4);
            assertThat(diagnostic.message()).hasSizeLessThan(220).doesNotContainPattern("\\p{C}");
            assertThat(diagnostic.in("zh")).startsWith("练习中不能使用").hasSizeLessThan(220);
            assertThat(diagnostic.in("zh")).doesNotContainPattern("\\p{C}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return \"\" + x.length + 'c' + 1.5f + 2L;",
                "assert x.length > 0 : \"empty\"; return x;",
                "return java.util.Arrays.stream(x).parallel().map(v -> v * v).filter(v -> v > 0).boxed().toList();",
                "switch (String.valueOf(x.length)) { case \"1\": return 1; case \"2\": return 2; default: return 3; }",
                "enum E { A, B } switch (E.valueOf(\"A\")) { case A: return E.values(); default: return E.B.name(); }",
                "record Pair(double[] a, int b) { Pair { b++; } } return new Pair(x, 1).hashCode() + new Pair(x, 2).toString();",
                "return 0; } sealed interface S permits A, B {} record A(int n) implements S {} record B() implements S {} int g(S s) { return s instanceof A a ? a.n() : 0;",
                "return new java.util.ArrayList<Double>() { { add(1.0); } };",
                "try (AutoCloseable c = () -> { }) { return c; } catch (Exception e) { throw new IllegalStateException(e); } finally { x[0] = 1; }",
                "return String.format(\"%.2f %s\", x[0], java.util.Arrays.toString(x)) + \"%d\".formatted(1);",
                "return new java.util.Random(1).nextGaussian() + new java.util.SplittableRandom(2).nextDouble();",
                "return java.util.random.RandomGenerator.of(\"L64X128MixRandom\").nextDouble();",
                "return java.util.concurrent.ThreadLocalRandom.current().nextDouble();",
                "return new StringBuilder().append(x[0]).reverse().insert(0, 'a');",
                "return Math.fma(1, 2, 3) + StrictMath.exp(1) + Double.compare(1, 2) + Float.floatToIntBits(1f);",
                "return new java.math.BigDecimal(\"1.5\").setScale(1, java.math.RoundingMode.HALF_UP).add(java.math.BigDecimal.valueOf(java.math.BigInteger.TWO.longValue()));",
                "java.util.Map<String, Integer> m = new java.util.TreeMap<>(); m.merge(\"a\", 1, Integer::sum); for (var e : m.entrySet()) e.setValue(2); return java.util.Collections.unmodifiableMap(m);",
                "return java.util.Optional.of(x).map(v -> v.length).orElseThrow() + java.util.Objects.hash(1, 2);",
                "double[] y = new double[x.length]; System.arraycopy(x, 0, y, 0, x.length); return y.clone();",
                "System.out.println(System.nanoTime() + System.currentTimeMillis()); System.err.printf(\"%d\", System.identityHashCode(x)); return System.lineSeparator();",
                "Object o = x; if (o instanceof double[] d && d.length > 1) { return d; } return o.getClass().getSimpleName();",
                "java.util.function.Function<Integer, int[]> f = int[]::new; java.util.function.Supplier<Object> s = Object::new; return f.apply(3).length + \"\" + s.get();",
                "double[][] grid = new double[3][4]; int[][][] deep = new int[2][][]; return grid[0].length + deep.length;",
                "java.util.Iterator<Integer> it = java.util.List.of(1, 2).iterator(); while (it.hasNext()) it.next(); return java.util.stream.IntStream.range(0, 3).sum();",
                "@SuppressWarnings(\"unchecked\") java.util.List<String>[] lists = (java.util.List<String>[]) java.lang.reflect.Array.newInstance(java.util.List.class, 3); return lists;",
                "java.util.function.Function<Object, Object> f = (java.util.function.Function<Object, Object> & java.io.Serializable) o -> o; return f;",
                "try { throw new java.io.IOException(\"a\"); } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }",
                "java.io.StringWriter text = new java.io.StringWriter(); new RuntimeException(\"a\").printStackTrace(new java.io.PrintWriter(text)); return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);",
                "var q = new java.util.PriorityQueue<int[]>((a, b) -> Integer.compare(a[0], b[0])); q.add(new int[] {1}); return new java.util.ArrayDeque<>(q);",
                "java.util.concurrent.atomic.AtomicInteger n = new java.util.concurrent.atomic.AtomicInteger(); new java.util.concurrent.ConcurrentHashMap<String, Integer>().computeIfAbsent(\"a\", k -> n.incrementAndGet()); return n;",
                "return java.time.Duration.ofMillis(3).plus(java.time.Instant.EPOCH.until(java.time.Instant.EPOCH, java.time.temporal.ChronoUnit.MILLIS), java.time.temporal.ChronoUnit.MILLIS);",
                "return new java.text.DecimalFormat(\"0.0\").format(x[0]) + java.util.regex.Pattern.compile(\"a+\").matcher(\"aa\").matches();",
                "var m = new org.ejml.simple.SimpleMatrix(2, 2); return m.mult(m.transpose()).getDDRM().data;",
                "return org.ejml.dense.row.CommonOps_DDRM.det(new org.ejml.data.DMatrixRMaj(2, 2));",
                "gradus.engine.layer.Layer layer = null; return layer;",
                "synchronized (x) { return new Object() { @Override public boolean equals(Object o) { return o == this; } @Override public int hashCode() { return 1; } }; }",
                "class Mine extends RuntimeException { Mine(String why) { super(why, null, false, false); } } throw new Mine(x.toString());",
                "var either = x.length > 1 ? 1 : \"one\"; var list = java.util.List.of(1, \"a\", 2.0); return list.get(0).equals(either);",
                "class Cell<T extends Comparable<T>> { T best(T... all) { T top = all[0]; for (T t : all) if (t.compareTo(top) > 0) top = t; return top; } } return new Cell<Integer>().best(1, 2);",
                "return \"\"\"\n  text\n  block\"\"\".lines().map(String::strip).collect(java.util.stream.Collectors.joining(\",\"));",
            })
    void ordinaryJava_isNeverRefused(String body) {
        assertThat(check(inMethod(body))).isNull();
    }
}
