package gradus.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Submits over HTTP, to a server that may be dead at any moment. */
final class KillClient {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int WAIT_SECONDS = 25;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    KillClient(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    /** Hands {@code source} in, and returns its id once that is acknowledged; empty if it was not. */
    Optional<String> submit(String slug, String source) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("%s/api/exercises/%s/submissions".formatted(server, slug)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.valueToTree(Map.of("source", source)).toString()))
                .build();
        return answer(request, 202).map(answer -> answer.path("id").asText());
    }

    /** Returns the verdict of a submission, as soon as there is one; empty if none came in time or the server died. */
    Optional<String> verdict(String id) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("%s/api/submissions/%s?wait=%d".formatted(server, id, WAIT_SECONDS)))
                .timeout(PATIENCE)
                .build();
        return answer(request, 200)
                .map(answer -> answer.path("result").path("verdict").asText(""))
                .filter(verdict -> !verdict.isEmpty());
    }

    private Optional<JsonNode> answer(HttpRequest request, int status) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == status ? Optional.of(json.readTree(response.body())) : Optional.empty();
        } catch (IOException serverDied) {
            return Optional.empty();
        }
    }
}
