package gradus.judge.box;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts the two kinds of box: compilers and runners. Safe for use by several threads. */
public final class Boxes {

    private static final String RUNNER = "gradus.guest.runner.Runner";
    private static final String COMPILER = "gradus.guest.compiler.Compiler";
    private static final long MB = 1 << 20;

    /** A learner's code: small, because the largest network of an exercise has a few thousand weights. */
    private static final ProcessLimits RUNNER_LIMITS = new ProcessLimits(1_000 * MB, 30, 16 * MB, 64, 16 * MB);

    /** javac, warm for many submissions: its processor time adds up. */
    private static final ProcessLimits COMPILER_LIMITS =
            new ProcessLimits(1_600 * MB, Integer.MAX_VALUE, 16 * MB, 128, 16 * MB);

    /** Writing the archive takes a larger file than a runner may write. */
    private static final ProcessLimits REHEARSAL_LIMITS = new ProcessLimits(2_000 * MB, 60, 200 * MB, 64, 16 * MB);

    private static final List<String> COMMON_FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:ActiveProcessorCount=1",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Djava.security.egd=file:/dev/urandom",
            // a reflective call made a few times is cheaper without code made for it: on 17, and on later JDKs
            "-Dsun.reflect.inflationThreshold=2147483647",
            "-Djdk.reflect.useNativeAccessorOnly=true");

    private static final List<String> RUNNER_FLAGS = List.of(
            "-Xms8m",
            "-Xmx128m",
            "-Xss512k",
            // most of what a runner does is done too seldom to be worth compiling; a loop that runs long still is
            "-XX:CompileThresholdScaling=5",
            "-XX:CompressedClassSpaceSize=32m",
            "-XX:ReservedCodeCacheSize=24m",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:MaxDirectMemorySize=16m");

    private static final List<String> COMPILER_FLAGS = List.of(
            "-Xms32m",
            "-Xmx160m",
            "-Xss1m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:MaxMetaspaceSize=128m");

    private final Launcher launcher;
    private final Program runner;
    private final Program compiler;

    private Boxes(Launcher launcher, Program runner, Program compiler) {
        this.launcher = launcher;
        this.runner = runner;
        this.compiler = compiler;
    }

    /**
     * Makes what boxes need, in {@code cache}, the first time; later starts find it there.
     *
     * @param sandboxed whether the boxes have walls
     * @param rehearsal takes a new runner through what a submission does, once, for the archive of its classes
     * @throws BoxFault if this machine can't have them
     */
    public static Boxes open(Path cache, boolean sandboxed, Consumer<BoxedProcess> rehearsal) {
        Launcher launcher = sandboxed ? new Bubblewrap(findBubblewrap()) : new NoSandbox();
        Path folder = cache.toAbsolutePath();
        Path guest = unpacked(folder, "guest.jar");
        Path engine = unpacked(folder, "engine.jar");
        Path runnerImage = RuntimeImage.of(folder, "java.base");
        // without jdk.zipfs javac sees no class in a jar, and does not say so
        Path compilerImage = RuntimeImage.of(folder, "jdk.compiler,jdk.zipfs");
        Program runner = runner(runnerImage, List.of(guest, engine), List.of(), List.of());
        Program compiler = new Program(
                compilerImage,
                joined(COMMON_FLAGS, COMPILER_FLAGS),
                List.of(guest, engine),
                List.of(),
                COMPILER,
                List.of(launcher.pathOf(engine)),
                List.of(),
                COMPILER_LIMITS);
        Path archive = Archive.of(folder, launcher, runner, REHEARSAL_LIMITS, rehearsal);
        return new Boxes(
                launcher,
                runner(
                        runnerImage,
                        List.of(guest, engine),
                        List.of(archive),
                        List.of("-XX:SharedArchiveFile=" + launcher.pathOf(archive))),
                compiler);
    }

    private static Program runner(Path image, List<Path> jars, List<Path> files, List<String> flags) {
        List<String> all = joined(COMMON_FLAGS, RUNNER_FLAGS);
        all.addAll(flags);
        return new Program(image, all, jars, files, RUNNER, List.of(), List.of(), RUNNER_LIMITS);
    }

    /** Starts a box that runs one submission. */
    public BoxedProcess startRunner() {
        return launcher.start(runner);
    }

    /** Starts a box that compiles sources. */
    public BoxedProcess startCompiler() {
        return launcher.start(compiler);
    }

    /** Starts a box that runs {@code mainClass} where learners' code runs, to see what gets out. */
    BoxedProcess startProbe(String mainClass, String argument) {
        return launcher.start(new Program(
                runner.image(),
                runner.flags(),
                runner.jars(),
                runner.files(),
                mainClass,
                List.of(argument),
                List.of(),
                RUNNER_LIMITS));
    }

    /** Returns what holds the boxes, as verdicts record it. */
    public String sandbox() {
        return launcher.name();
    }

    /**
     * Returns where bubblewrap is on this machine.
     *
     * @throws BoxFault if it is not installed
     */
    public static Path findBubblewrap() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "bwrap"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new BoxFault(
                        "bubblewrap (bwrap) is not installed; install it, e.g. with: apt-get install bubblewrap"));
    }

    private static Path unpacked(Path folder, String name) {
        try (InputStream resource = Boxes.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new BoxFault("%s is not in this build".formatted(name));
            }
            byte[] bytes = resource.readAllBytes();
            Path target = folder.resolve("%s-%s".formatted(hash(bytes), name));
            return Files.exists(target) ? target : Caches.make(target, unfinished -> write(unfinished, bytes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
