package gradus.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gradus.app.web.RawHttp.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Pages for what cannot be shown: each says what to do, and none is the web server's own. */
class ErrorsTest {

    @TempDir
    static Path home;

    private static Served served;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        served = Served.in(home);
        http = served.http();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void wrongAddress_offersASearchAndWhatWasMeant() {
        Response page = http.get("/exercises/chian-rule");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is no such exercise.", "action=\"/exercises\"", "name=\"q\"")
                .contains("Did you mean", "<a href=\"/exercises/chain-rule\">The exercise chain-rule</a>");
        assertThat(http.get("/quiz/nope").body()).doesNotContain("Did you mean", "type=\"search\"");
    }

    @Test
    void wrongHost_isToldTheHeaderAndTheRightAddress() {
        Response page =
                http.request("GET", "/").header("Host", "gradus.example").send();

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body())
                .contains("Host: this server answers on this machine only; open http://127.0.0.1:" + served.port())
                .contains("href=\"http://127.0.0.1:%d/\"".formatted(served.port()));
    }

    @Test
    void foreignForm_isToldTheHeader() {
        Response page = http.request("POST", "/preferences")
                .header("Sec-Fetch-Site", "cross-site")
                .body(new byte[0])
                .send();

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("Not from here", "Origin: this request comes from another site");
    }

    @Test
    void tooMuch_isToldHowLargeIsAllowed() {
        Response page = served.post("/exercises/chain-rule/run", "source=" + "x".repeat(600_000));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("A source may have 64 KB", "href=\"/exercises/chain-rule\"");
    }

    @Test
    void refusedForm_keepsWhatWasTyped_asText() {
        Response page = served.post("/exercises/chain-rule/run", "source=class+A+%7B%7D+%3C/textarea%3E%3Cb%3E%00");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains(">class A {} &lt;/textarea").doesNotContain("<b>");
        assertThat(http.request("POST", "/exercises/chain-rule/run")
                        .header("Origin", "http://elsewhere.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .body("source=planted".getBytes(UTF_8))
                        .send()
                        .body())
                .doesNotContain("planted");
    }

    @Test
    void addressOfAForm_openedByItself_leadsBack() {
        Response page = http.get("/exercises/chain-rule/run");

        assertThat(page.status()).isEqualTo(405);
        assertThat(page.header("Allow")).contains("POST");
        assertThat(page.body()).contains("Not in this way", "href=\"/exercises/chain-rule\"");
    }

    @Test
    void failureOfOurs_hasANumberThatIsInTheLog_andTellsNothingElse() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);
        logger.addAppender(log);
        logger.setAdditive(false);
        logger.setLevel(Level.ERROR);
        try (WebServer failing = WebServer.start(
                "127.0.0.1",
                0,
                List.of(routes -> routes.get("/api/fails", context -> {
                    throw new IllegalStateException("SECRET");
                })),
                (context, problem) -> context.result(problem.words().in("en")))) {
            Response answer = new RawHttp(failing.port()).get("/api/fails");

            assertThat(answer.status()).isEqualTo(500);
            Matcher id = Pattern.compile("logged as ([0-9a-f]{8});").matcher(answer.body());
            assertThat(id.find()).as(answer.body()).isTrue();
            assertThat(answer.body()).doesNotContain("SECRET", "IllegalState");
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line -> line.contains(id.group(1)));
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(log);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /%zz HTTP/1.1, 400",
        "GE T / HTTP/1.1, 400",
        "GET /static/../../x HTTP/1.1, 400",
        "GET /a/..;/b HTTP/1.1, 400",
        "GET /LONG HTTP/1.1, 414",
        "GET / HTTP/9.9, 505",
        "'GET / HTTP/1.1\r\nX: LONG', 431",
        "'GET / HTTP/1.1\r\nHost: a b', 400",
        "'POST /quiz HTTP/1.1\r\nContent-Length: x', 400",
        "'POST /quiz HTTP/1.1\r\nContent-Length: 0\r\nExpect: x', 417"
    })
    void whatIsNoRequest_isAnsweredByAPageOfOurs(String head, int status) throws IOException {
        String answer = raw(head.replace("LONG", "y".repeat(20_000)) + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer)
                .contains("<p class=\"status\">%d</p>".formatted(status), "Content-Security-Policy: default-src 'self'")
                .contains("data-told")
                .doesNotContain("HTTP ERROR", "badMessage", "Jetty", "Powered");
    }

    @Test
    void whatIsNoRequestOfTheApi_isAnsweredInJson() throws IOException {
        assertThat(raw("POST /api/exercises HTTP/1.1\r\nAccept-Language: zh\r\nExpect: x\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 417")
                .contains("application/json", "{\"error\":{\"field\":null,\"message\":\"请求被拒绝\"}}");
    }

    private static String raw(String head) throws IOException {
        String host = head.contains("Host:") ? "" : "Host: localhost\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + host + "Connection: close\r\n\r\n").getBytes(UTF_8));
            return new String(
                    new String(socket.getInputStream().readAllBytes(), ISO_8859_1).getBytes(ISO_8859_1), UTF_8);
        }
    }
}
