package gradus.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.web.RawHttp.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets and scripts: named by their hashes, kept for ever, compressed once. */
class AssetsTest {

    private static final Pattern ADDRESS = Pattern.compile("/static/[a-z/]+\\.[0-9a-f]{12}\\.(?:css|js|svg)");

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
    void whatAPageNames_isKeptForAYear() {
        Matcher addresses = ADDRESS.matcher(http.get("/exercises/chain-rule").body());
        int found = 0;
        while (addresses.find()) {
            Response file = http.get(addresses.group());
            assertThat(file.status()).as(addresses.group()).isEqualTo(200);
            assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            found++;
        }
        assertThat(found).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/css/gradus.css",
                "/static/css/gradus.css?v=1",
                "/static/css/gradus.000000000000.css",
                "/static/css/gradus.ffffffffffff.css"
            })
    void plainOrEarlierName_isAnsweredWithThePresentFile_askedForAnewEachTime(String address) throws IOException {
        Response file = http.get(address);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(file.body()).isEqualTo(Files.readString(home.resolve("static/css/gradus.css")));
        Response again = http.request("GET", address)
                .header("If-None-Match", file.header("ETag"))
                .send();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/css/nope.css",
                "/static/css/nope.000000000000.css",
                "/static/css/gradus.00000000000.css",
                "/static/css/gradus.000000000000.000000000000.css",
                "/static/css/gradus.00000000000G.css",
                "/static/vendor/SHA256SUMS",
                "/static/css/.000000000000.css"
            })
    void whatIsNoFile_isNotFound(String address) {
        assertThat(http.get(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'gzip, deflate, br', true",
        "GZIP, true",
        "*, true",
        "'br;q=1.0, gzip;q=0.5', true",
        "'gzip;q=0', false",
        "'gzip; q=0.000', false",
        "identity, false",
        "'', false",
        "xgzip, false"
    })
    void text_isCompressedForWhoTakesIt_andSaysThatItVaries(String accepted, boolean compressed) throws IOException {
        String answer = raw("/static/css/gradus.css", accepted);
        int end = answer.indexOf("\r\n\r\n");
        byte[] body = answer.substring(end + 4).getBytes(ISO_8859_1);

        assertThat(answer.substring(0, end)).contains("Vary: Accept-Encoding");
        assertThat(answer.substring(0, end).contains("Content-Encoding: gzip")).isEqualTo(compressed);
        byte[] css = Files.readAllBytes(home.resolve("static/css/gradus.css"));
        assertThat(compressed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body)
                .isEqualTo(css);
        if (compressed) {
            assertThat(body.length).isLessThan(css.length / 3);
        }
    }

    @Test
    void compressedForm_hasATagOfItsOwn() {
        Response plain = http.get("/static/css/gradus.css");
        Response asked = http.request("GET", "/static/css/gradus.css")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", plain.header("ETag"))
                .send();

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("ETag")).isNotEqualTo(plain.header("ETag"));
    }

    @Test
    void picture_isSentAsItIs() throws IOException {
        assertThat(raw("/static/img/exercise.png", "gzip")).doesNotContain("Content-Encoding", "Vary");
    }

    @Test
    void library_isCompressedOnce_andKeptForAYear() throws IOException {
        String library = raw("/webjars/katex/0.18.11/dist/katex.min.js", "gzip");

        assertThat(library).startsWith("HTTP/1.1 200").contains("Content-Encoding: gzip", "immutable");
        assertThat(library.length()).isLessThan(120_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webjars/katex", "/webjars/../messages_en.properties", "/webjars/katex/.hidden.js"})
    void whatIsNoFileOfALibrary_isNotThere(String path) throws IOException {
        assertThat(raw(path, "gzip")).startsWith("HTTP/1.1 4").doesNotContain("frame.skip");
    }

    @Test
    void page_isNotCompressedAnewForEachRequest() throws IOException {
        assertThat(raw("/", "gzip")).startsWith("HTTP/1.1 200").doesNotContain("Content-Encoding");
    }

    private static String raw(String path, String accepted) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setSoTimeout(20_000);
            String head = "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: %s\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.formatted(path, accepted).getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
