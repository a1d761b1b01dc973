package gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar and the content folders, copied elsewhere, are an installation, on each JDK that this machine has. */
class InstallationJarTest {

    private static final Path PROJECT = Path.of(System.getProperty("gradus.home"));
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    @TempDir
    static Path installation;

    @BeforeAll
    static void install() throws IOException {
        Files.copy(PROJECT.resolve("src/app/target/gradus.jar"), installation.resolve("gradus.jar"));
        for (String folder : List.of("exercises", "reference-solutions", "question-bank", "static")) {
            copy(PROJECT.resolve(folder), installation.resolve(folder));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !file.toString().contains("node_modules"))
                    .toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Returns the running JDK and, where it is installed, JDK 25. */
    static List<Path> jdks() throws IOException {
        List<Path> jdks = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (Stream<Path> folders = Files.list(all)) {
                folders.filter(folder -> feature(folder) == 25 && !folder.equals(jdks.get(0)))
                        .findFirst()
                        .ifPresent(jdks::add);
            }
        }
        return jdks;
    }

    private static int feature(Path jdk) {
        try {
            Matcher version = VERSION.matcher(Files.readString(jdk.resolve("release")));
            return version.find() && Files.isExecutable(jdk.resolve("bin/javac"))
                    ? Integer.parseInt(version.group(1))
                    : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static ProcessBuilder gradus(Path jdk, String... arguments) {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-jar", "gradus.jar"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(installation.toFile());
        builder.environment().remove("GRADUS_HOME");
        return builder;
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void grade_worksFromACopy(Path jdk) throws IOException {
        Process process = gradus(
                        jdk,
                        "grade",
                        "sigmoid-backward",
                        "reference-solutions/sigmoid-backward/reference/SigmoidBackward.java",
                        "--json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode verdict = new ObjectMapper().readTree(process.getInputStream());
        assertThat(verdict.path("verdict").asText()).isEqualTo("accepted");
        assertThat(verdict.path("sandbox").asText()).isEqualTo("bubblewrap");
        assertThat(process.onExit().orTimeout(30, TimeUnit.SECONDS).join().exitValue())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void serve_answersFromACopy(Path jdk) throws IOException, InterruptedException {
        Process process =
                gradus(jdk, "serve", "--port", "0").redirectErrorStream(true).start();
        try {
            String address = address(process);
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/exercises/adagrad"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("AdaGrad");
        } finally {
            process.destroy();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    @Test
    void serveWithoutBubblewrap_saysWhatToInstall() throws IOException {
        ProcessBuilder builder = gradus(jdks().get(0), "serve", "--port", "0").redirectErrorStream(true);
        builder.environment().put("PATH", installation.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed).contains("apt-get install bubblewrap").doesNotContain("\tat ");
        assertThat(process.onExit().orTimeout(30, TimeUnit.SECONDS).join().exitValue())
                .isEqualTo(3);
    }

    @Test
    void serveForOthersWithoutBubblewrap_saysBothThatAreMissing() throws IOException {
        ProcessBuilder builder =
                gradus(jdks().get(0), "serve", "--host", "0.0.0.0").redirectErrorStream(true);
        builder.environment().put("PATH", installation.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed.strip())
                .isEqualTo("gradus: solo mode has no login, so it listens on this machine only: --host 0.0.0.0 must be"
                        + " 127.0.0.1, ::1 or localhost; and to grade others' code it needs a sandbox: bubblewrap (bwrap) is"
                        + " not installed; install it, e.g. with: apt-get install bubblewrap");
        assertThat(process.onExit().orTimeout(30, TimeUnit.SECONDS).join().exitValue())
                .isEqualTo(2);
    }

    @Test
    void serveWithoutASandbox_whereItIsAskedFor_gradesAndWarnsOnEveryPage() throws IOException, InterruptedException {
        ProcessBuilder builder = gradus(
                        jdks().get(0), "serve", "--port", "0", "--unsafe-no-sandbox", "--data", "unsafe")
                .redirectErrorStream(true);
        builder.environment().put("PATH", installation.toString());
        Process process = builder.start();
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).startsWith("WARNING: there is no sandbox.");
            Matcher address = ADDRESS.matcher(lines.readLine());
            assertThat(address.find()).isTrue();
            for (String page : List.of("/", "/exercises/adagrad", "/progress", "/no/such/page")) {
                assertThat(get(address.group() + page).body())
                        .contains(
                                "<aside class=\"unsafe\" aria-label=\"Warning\">No sandbox: whatever is submitted here");
            }
            String source = Files.readString(
                    installation.resolve("reference-solutions/sigmoid-backward/reference/SigmoidBackward.java"));
            String run =
                    new ObjectMapper().createObjectNode().put("source", source).toString();
            HttpResponse<String> graded = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address.group() + "/api/exercises/sigmoid-backward/run"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(run))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            JsonNode verdict = new ObjectMapper().readTree(graded.body());
            assertThat(verdict.path("verdict").asText()).as(graded.body()).isEqualTo("accepted");
            assertThat(verdict.path("sandbox").asText()).isEqualTo("none");
        } finally {
            process.destroy();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String address(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder printed = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return Objects.requireNonNull(address.group());
            }
        }
        throw new AssertionError("no address was printed:\n" + printed);
    }
}
