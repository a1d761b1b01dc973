package gradus.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Opens one page at a steady rate, whatever the server does: each request has its time, and what it waits for its turn
 * counts, so that a server that falls behind can't hide it.
 */
public final class LoadBench {

    private static final int CONNECTIONS = 16;

    /**
     * How it went.
     *
     * @param perSecond the requests that were answered in a second
     * @param millis from the time a request was due to its last byte
     */
    public record Load(double perSecond, Quantiles millis) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;

    /** Creates a bench for the page at {@code address}. */
    public LoadBench(String address) {
        this.request = HttpRequest.newBuilder(URI.create(address)).build();
    }

    /** Asks for the page {@code perSecond} times a second for {@code length}. */
    public Load run(int perSecond, Duration length) throws InterruptedException {
        int requests = (int) (perSecond * length.toSeconds());
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(new Thread(() -> {
                for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                    ask(start + n * 1_000_000_000L / perSecond, millis, failures);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "%d requests failed, the first: %s".formatted(failures.size(), failures.peek()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Load(requests / seconds, Quantiles.of(new ArrayList<>(millis)));
    }

    private void ask(long due, Queue<Double> millis, Queue<String> failures) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            millis.add((System.nanoTime() - due) / 1e6);
            if (answer.statusCode() != 200) {
                failures.add("status " + answer.statusCode());
            }
        } catch (IOException e) {
            failures.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add("interrupted");
        }
    }
}
