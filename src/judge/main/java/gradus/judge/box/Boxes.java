package gradus.judge.box;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Starts the two kinds of box: compilers and runners. Safe for use by several threads. */
public final class Boxes implements AutoCloseable {

    private static final String RUNNER = "gradus.guest.runner.Runner";
    private static final String COMPILER = "gradus.guest.compiler.Compiler";
    private static final long MB = 1 << 20;

    /** A learner's code: small, because the largest network of an exercise has a few thousand weights. */
    private static final ProcessLimits RUNNER_LIMITS =
            new ProcessLimits(1_000 * MB, 400 * MB, 64, 30, 16 * MB, 64, 16 * MB);

    /** javac, warm for many submissions: its processor time adds up. */
    private static final ProcessLimits COMPILER_LIMITS =
            new ProcessLimits(1_600 * MB, 600 * MB, 64, Integer.MAX_VALUE, 16 * MB, 128, 16 * MB);

    /** Writing the archive takes a larger file than a runner may write. */
    private static final ProcessLimits REHEARSAL_LIMITS =
            new ProcessLimits(2_000 * MB, 600 * MB, 64, 60, 200 * MB, 64, 16 * MB);

    private static final List<String> COMMON_FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:ActiveProcessorCount=1",
            // a crash is seen as one; no core is written, because the limit is 0 and the process not dumpable
            "-XX:+SuppressFatalErrorMessage",
            // the box is the container; looking for another one costs time and reads more of /proc
            "-XX:-UseContainerSupport",
            "-XX:ErrorFile=/dev/null",
            // newer JDKs warn of the library that a box closes its door with
            "--enable-native-access=ALL-UNNAMED",
            "-Xshare:auto",
            // standard output is the pipe of results, and the JVM's own last words are none
            "-XX:+DisplayVMOutputToStderr",
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
     * Makes what boxes need, in {@code folder}, the first time; later starts find it there.
     *
     * @param sandboxed whether the boxes have walls
     * @param rehearsal takes a new runner through what a submission does, once, for the archive of its classes
     * @throws BoxFault if this machine can't have them
     */
    public static Boxes open(Path folder, boolean sandboxed, Consumer<BoxedProcess> rehearsal) {
        if (sandboxed) {
            return open(folder, findBubblewrap(), rehearsal);
        }
        BoxUser user = new BoxUser(false);
        return open(new Cache(user.folder(folder), user), new NoSandbox(), rehearsal);
    }

    /**
     * Makes what boxes with walls need, as {@link #open(Path, boolean, Consumer)} does.
     *
     * @param bubblewrap the sandbox's executable
     */
    public static Boxes open(Path folder, Path bubblewrap, Consumer<BoxedProcess> rehearsal) {
        BoxUser user = BoxUser.current();
        Cache cache = new Cache(user.folder(folder), user);
        return open(cache, bubblewrap(cache, bubblewrap), rehearsal);
    }

    private static Boxes open(Cache cache, Launcher launcher, Consumer<BoxedProcess> rehearsal) {
        List<Path> jars = List.of(unpacked(cache, "guest.jar"), unpacked(cache, "engine.jar"));
        return new Boxes(launcher, runner(cache, launcher, jars, rehearsal), compiler(cache, launcher, jars));
    }

    private static Launcher bubblewrap(Cache cache, Path executable) {
        Orphans.endOfTheDead(pid -> ProcessHandle.of(pid).isPresent());
        Path filter = cache.file("starting.bpf", Filter.starting(Architecture.current()));
        return new Bubblewrap(executable, filter, cache.user(), ControlGroups.find(Path.of("/proc")));
    }

    private static Program runner(Cache cache, Launcher launcher, List<Path> jars, Consumer<BoxedProcess> rehearsal) {
        Path image = RuntimeImage.of(cache, "java.base");
        List<String> flags = joined(COMMON_FLAGS, RUNNER_FLAGS);
        Program bare = new Program(image, flags, jars, List.of(), RUNNER, List.of(), List.of(), RUNNER_LIMITS);
        Program unlatched = latched(cache, launcher, bare, () -> Latch.open(Architecture.current()))
                .within(REHEARSAL_LIMITS);
        Path archive = Archive.of(cache, launcher, unlatched, rehearsal);
        return latched(cache, launcher, bare, () -> closing(bare.limits()))
                .withFlags(joined(flags, List.of("-XX:SharedArchiveFile=" + launcher.pathOf(archive))))
                .withFile(archive);
    }

    private static Program compiler(Cache cache, Launcher launcher, List<Path> jars) {
        // without jdk.zipfs javac sees no class in a jar, and does not say so
        Path image = RuntimeImage.of(cache, "jdk.compiler,jdk.zipfs");
        List<String> flags = joined(COMMON_FLAGS, COMPILER_FLAGS);
        List<String> engine = List.of(launcher.pathOf(jars.get(1)));
        Program bare = new Program(image, flags, jars, List.of(), COMPILER, engine, List.of(), COMPILER_LIMITS);
        return latched(cache, launcher, bare, () -> closing(bare.limits()));
    }

    /** Gives a program the library that it loads when it is ready, and its path as the last argument. */
    private static Program latched(Cache cache, Launcher launcher, Program program, Supplier<byte[]> library) {
        if (!launcher.latches()) {
            return program;
        }
        Path latch = cache.file("latch.so", library.get());
        return program.withFile(latch)
                .running(program.mainClass(), joined(program.arguments(), List.of(launcher.pathOf(latch))));
    }

    private static byte[] closing(ProcessLimits limits) {
        Architecture architecture = Architecture.current();
        int tasks = Kernel.current().tasksLimit(limits.tasks());
        return Latch.closing(architecture, tasks, Filter.computing(architecture));
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
        return launcher.start(runner.running(mainClass, joined(List.of(argument), runner.arguments())));
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
        return Commands.find("bwrap", "bubblewrap");
    }

    private static Path unpacked(Cache cache, String name) {
        try (InputStream resource = Boxes.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new BoxFault("%s is not in this build".formatted(name));
            }
            return cache.file(name, resource.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Gives back what the boxes had of the machine; they must have ended. */
    @Override
    public void close() {
        launcher.close();
    }
}
