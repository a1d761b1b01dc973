package gradus.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.FakeGrader;
import gradus.app.MadeUpExercise;
import gradus.app.Wiring;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spoiled requests over real sockets: never a fault of ours, never a hang, never more memory than a request may take. */
class HttpFuzzTest {

    private static final int REQUESTS = 3_000;
    private static final int REQUESTS_BETWEEN_LOOKS = 100;
    private static final long SEED = 20_261_121;

    /** Generous, since a machine that does much else is slow; one that hangs is slower. */
    private static final int DEADLINE_MILLIS = 20_000;

    /** What HTTP has for a version that there is not, though it is the client's fault. */
    private static final int UNKNOWN_VERSION = 505;

    private static final long HEAP_SLACK_BYTES = 32L << 20;

    private static final List<String> GOOD = List.of(
            get("/"),
            get("/exercises/chain-rule?put=starter"),
            get("/static/css/gradus.css?v=1"),
            get("/static/%2e%2e/%2e%2e/etc/passwd"),
            get("/static/..%2f..%2f..%2fetc%2fpasswd"),
            get("/exercises/..;/..;/hidden-tests/HiddenTest.java"),
            get("/api/exercises/%2e%2e%2fchain-rule/submissions?before=1&limit=99999999999999999999"),
            get("/api/submissions/01ARZ3NDEKTSV4RRFFQ69G5FAV?wait=0"),
            get("/progress?" + "q=1&".repeat(3_000)),
            post("/api/exercises/chain-rule/submissions", "application/json", "{\"source\": \"right\"}"),
            post("/api/exercises/chain-rule/run", "application/json", "{\"source\": \"wrong\", \"source\": 1}"),
            post("/api/exercises/chain-rule/run", "application/json", "[".repeat(20_000)),
            post("/exercises/chain-rule/submissions", "application/x-www-form-urlencoded", "source=right%00&x=%zz"),
            post("/preferences", "application/x-www-form-urlencoded", "lang=zh&theme=dark&back=//elsewhere"),
            post(
                    "/preferences",
                    "multipart/form-data; boundary=b",
                    "--b\r\nContent-Disposition: form-data; name=\"lang\"\r\n\r\nen\r\n--b--"),
            chunked(
                    "/api/exercises/chain-rule/draft",
                    "{\"source\": \"x\", \"typedAt\": \"2026-11-20T19:55:00.123Z\"}"));

    private static final List<String> TOKENS = List.of(
            "\r\n",
            "\n",
            "\0",
            "%2e%2e/",
            "%00",
            "%",
            "%c0%ae",
            "../",
            "..;/",
            "//",
            ";",
            "?",
            "&",
            "#",
            " ",
            ":",
            "\u00ff",
            "\u00c3(",
            "Host: elsewhere\r\n",
            "Host: localhost\r\n",
            "Content-Length: 7\r\n",
            "Content-Length: -1\r\n",
            "Content-Length: 99999999999999999999\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: identity\r\n",
            "Expect: 100-continue\r\n",
            "Upgrade: h2c\r\nConnection: upgrade\r\n",
            "Cookie: lang=zh; lang=\"\r\n",
            "Accept-Language: -\r\n",
            "Range: bytes=9-1\r\n",
            "If-None-Match: \"\r\n",
            "If-Modified-Since: x\r\n",
            "X: " + "y".repeat(3_000) + "\r\n",
            "ffffffffffffffff\r\n",
            "HTTP/1.1",
            "HTTP/1.0",
            "OPTIONS * HTTP/1.1\r\n",
            "TRACE",
            "\"");

    @TempDir
    private Path home;

    private Wiring wiring;
    private int port;

    @BeforeEach
    void start() {
        MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.linkStatic(home);
        wiring = Wiring.open(home, home.resolve("data"), new FakeGrader());
        port = wiring.serve("127.0.0.1", 0).port();
    }

    @AfterEach
    void stop() {
        wiring.close();
    }

    private static String get(String path) {
        return "GET " + path
                + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: zh, en;q=0.5\r\nConnection: close\r\n\r\n";
    }

    private static String post(String path, String type, String body) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(path, type, body.length(), body);
    }

    private static String chunked(String path, String body) {
        return "PUT %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(path, body.length(), body);
    }

    @Test
    @Timeout(300)
    void spoiledRequests_areNeverOurFault_andCostNothing() throws IOException {
        Mutations mutations = new Mutations(SEED, GOOD, TOKENS);
        Map<Integer, Integer> statuses = new TreeMap<>();
        // what is loaded and cached once is no cost of a request
        requireAnswers();
        long heapBefore = usedHeap();
        for (int i = 1; i <= REQUESTS; i++) {
            byte[] request = mutations.next();
            String answer = exchange(request);
            String sent = new String(request, ISO_8859_1);
            int status = status(answer);
            // without an answer the connection was closed: nothing that looks like a request had come
            if (status != UNKNOWN_VERSION) {
                assertThat(status).as("%s%n%n%s", sent, answer).isLessThan(500);
            }
            assertThat(answer).as(sent).doesNotContain("root:x:", "424242", "\tat ");
            statuses.merge(status, 1, Integer::sum);
            if (i % REQUESTS_BETWEEN_LOOKS == 0) {
                requireAnswers();
            }
        }
        assertThat(statuses).containsKeys(200, 400, 404);
        assertThat(statuses.getOrDefault(0, 0)).as("not answered").isLessThan(REQUESTS / 4);
        assertThat(usedHeap()).isLessThan(heapBefore + HEAP_SLACK_BYTES);
    }

    private void requireAnswers() {
        RawHttp http = new RawHttp(port);
        assertThat(http.get("/exercises/chain-rule").status()).isEqualTo(200);
        assertThat(http.get("/api/exercises").status()).isEqualTo(200);
    }

    /** Sends the bytes, says that no more will come, and returns all that comes back. */
    private String exchange(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(DEADLINE_MILLIS);
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketTimeoutException late) {
            throw new AssertionError("no end of the answer to: " + new String(request, ISO_8859_1), late);
        } catch (IOException resetByServer) {
            return "";
        }
    }

    private static void send(Socket socket, byte[] request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            socket.shutdownOutput();
        } catch (IOException refusedWhileSending) {
            // a server may answer before it has read everything; the answer is what counts
            return;
        }
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static long usedHeap() {
        // the second collection finds what the first one's cleaners have let go
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
