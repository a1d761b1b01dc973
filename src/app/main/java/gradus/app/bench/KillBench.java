package gradus.app.bench;

import gradus.wire.verdict.GraderFault;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Submits to the real application while something of it is killed every second: mostly a compiler or a runner, at times
 * the application itself. What was acknowledged must get its verdict all the same: the right one, once.
 */
public final class KillBench {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int KILL_EVERY_MILLIS = 1_000;

    /** One of so many kills is of the application itself. */
    private static final int APP_KILLS = 10;

    private final String slug;
    private final Map<String, String> sources;
    private final Path home;
    private final Random random;
    private final Map<String, String> expected = new ConcurrentHashMap<>();
    private final Map<String, String> verdicts = new ConcurrentHashMap<>();
    private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger boxKills = new AtomicInteger();
    private final AtomicInteger appKills = new AtomicInteger();

    /** What the application's own records say at the end. */
    @FunctionalInterface
    public interface Records {
        /** Returns the verdicts that were counted for {@code slug} in the folder {@code data}. */
        Counted count(Path data, String slug);
    }

    /**
     * Numbers from the records.
     *
     * @param stored submissions
     * @param waiting submissions without a verdict
     * @param graded verdicts that changed the learner's progress: more than stored if one was graded twice
     */
    public record Counted(int stored, int waiting, int graded) {}

    /**
     * What was seen.
     *
     * @param acknowledged submissions whose receipt was confirmed
     * @param verdicts how many of them got which verdict
     * @param wrong how many got another than they should
     * @param lost how many got none
     * @param counted the application's own records, unconfirmed submissions included
     * @param boxKills kills of compilers and runners
     * @param appKills kills of the application
     * @param seconds how long it took
     * @param waits milliseconds from submitting to the verdict, where both belonged to one life of the application
     * @param leftovers processes and temporary files that should not be there
     */
    public record Report(
            int acknowledged,
            Map<String, Integer> verdicts,
            int wrong,
            int lost,
            Counted counted,
            int boxKills,
            int appKills,
            double seconds,
            Quantiles waits,
            List<String> leftovers) {

        /** Returns whether nothing was lost, wrong, graded twice or left over. */
        public boolean holds() {
            return wrong == 0
                    && lost == 0
                    && counted.waiting() == 0
                    && counted.graded() == counted.stored()
                    && leftovers.isEmpty();
        }
    }

    /**
     * Creates a bench.
     *
     * @param home the folder with {@code exercises}
     * @param slug the exercise
     * @param sources what is submitted, in turn, by the verdict that it must get
     * @param random what is killed and when
     */
    public KillBench(Path home, String slug, Map<String, String> sources, Random random) {
        this.home = home;
        this.slug = slug;
        this.sources = new TreeMap<>(sources);
        this.random = random;
    }

    /** Has {@code clients} submit {@code submissions} in all to an application with the new data folder {@code data}. */
    public Report run(Path data, int clients, int submissions, Records records) {
        Set<String> before = traces(data);
        long start = System.nanoTime();
        int port = freePort();
        KilledApp app = new KilledApp(home, data, port);
        AtomicInteger left = new AtomicInteger(submissions);
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            threads.add(started(() -> submitAll(new KillClient(port), left)));
        }
        killUntilDone(app, threads);
        awaitTheRest(new KillClient(port));
        double seconds = (System.nanoTime() - start) / 1e9;
        app.stop();
        List<String> leftovers = new ArrayList<>(app.survivors());
        leftovers.addAll(added(before, traces(data)));
        return report(records.count(data, slug), seconds, leftovers);
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work, "client");
        thread.start();
        return thread;
    }

    private void submitAll(KillClient client, AtomicInteger left) {
        List<String> kinds = List.copyOf(sources.keySet());
        try {
            for (int turn = left.getAndDecrement(); turn > 0; turn = left.getAndDecrement()) {
                String kind = kinds.get(turn % kinds.size());
                submitOne(client, kind, Objects.requireNonNull(sources.get(kind), kind));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void submitOne(KillClient client, String kind, String source) throws InterruptedException {
        int life = appKills.get();
        long start = System.nanoTime();
        Optional<String> id = client.submit(slug, source);
        while (id.isEmpty()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            life = appKills.get();
            start = System.nanoTime();
            id = client.submit(slug, source);
        }
        expected.put(id.get(), kind);
        Optional<String> verdict = client.verdict(id.get());
        if (verdict.isPresent()) {
            verdicts.put(id.get(), verdict.get());
            if (life == appKills.get()) {
                waits.add((System.nanoTime() - start) / 1e6);
            }
        }
    }

    private void killUntilDone(KilledApp app, List<Thread> clients) {
        try {
            for (Thread client : clients) {
                for (client.join(KILL_EVERY_MILLIS); client.isAlive(); client.join(KILL_EVERY_MILLIS)) {
                    kill(app);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(KilledApp app) throws InterruptedException {
        Thread.sleep(random.nextInt(KILL_EVERY_MILLIS / 5));
        if (random.nextInt(APP_KILLS) == 0) {
            appKills.incrementAndGet();
            app.killAndRestart();
        } else if (app.killAPartOfABox(random)) {
            boxKills.incrementAndGet();
        }
    }

    private void awaitTheRest(KillClient client) {
        try {
            for (String id : expected.keySet()) {
                if (!verdicts.containsKey(id)) {
                    client.verdict(id).ifPresent(verdict -> verdicts.put(id, verdict));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Report report(Counted counted, double seconds, List<String> leftovers) {
        Map<String, Integer> kinds = new TreeMap<>();
        verdicts.values().forEach(verdict -> kinds.merge(verdict, 1, Integer::sum));
        int wrong = (int) verdicts.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(expected.get(entry.getKey())))
                .count();
        return new Report(
                expected.size(),
                kinds,
                wrong,
                expected.size() - verdicts.size(),
                counted,
                boxKills.get(),
                appKills.get(),
                seconds,
                Quantiles.of(waits),
                leftovers);
    }

    /** Returns what is on this machine of files that the application unpacks or makes for a moment. */
    private static Set<String> traces(Path data) {
        Set<String> traces = new TreeSet<>();
        String temporary = System.getProperty("java.io.tmpdir");
        for (String name : Objects.requireNonNullElse(new File(temporary).list(), new String[0])) {
            if (name.startsWith("sqlite-")) {
                traces.add(Path.of(temporary, name).toString());
            }
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(file -> file.getFileName().toString().startsWith("making-"))
                    .forEach(file -> traces.add(file.toString()));
        } catch (IOException failed) {
            throw new GraderFault("the data folder can not be read", failed);
        }
        return traces;
    }

    private static List<String> added(Set<String> before, Set<String> after) {
        return after.stream().filter(trace -> !before.contains(trace)).toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new GraderFault("no port is free", failed);
        }
    }
}
