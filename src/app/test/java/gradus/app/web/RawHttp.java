package gradus.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Speaks HTTP over a plain socket, so that a test can send what a well-bred client would not. */
public final class RawHttp {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;

    /** Creates a client of the server on {@code port} of this machine. */
    public RawHttp(int port) {
        this.port = port;
    }

    /** What came back; header names in lower case. */
    public record Response(int status, Map<String, String> headers, String body) {

        /** Returns the body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + body, e);
            }
        }

        /** Returns the header, or an empty text. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** A request in the making. */
    public final class Request {

        private final String line;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte[] body = new byte[0];

        private Request(String line) {
            this.line = line;
            headers.put("Host", "127.0.0.1:" + port);
        }

        /** Sets a header. */
        public Request header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** Leaves a header out. */
        public Request without(String name) {
            headers.remove(name);
            return this;
        }

        /** Sets a body that is sent as JSON. */
        public Request json(String text) {
            return header("Content-Type", "application/json").body(text.getBytes(UTF_8));
        }

        /** Sets a body. */
        public Request body(byte[] bytes) {
            body = bytes.clone();
            return header("Content-Length", String.valueOf(body.length));
        }

        /** Sets a body whose length is not announced. */
        public Request chunked(byte[] bytes) {
            ByteArrayOutputStream chunks = new ByteArrayOutputStream();
            chunks.writeBytes("%x\r\n".formatted(bytes.length).getBytes(ISO_8859_1));
            chunks.writeBytes(bytes);
            chunks.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
            body = chunks.toByteArray();
            return header("Transfer-Encoding", "chunked");
        }

        /** Sends it and reads the answer to its end. */
        public Response send() {
            headers.put("Connection", "close");
            StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            head.append("\r\n");
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(TIMEOUT_MILLIS);
                send(socket.getOutputStream(), head.toString().getBytes(ISO_8859_1));
                return parse(socket.getInputStream().readAllBytes());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(line, e);
            }
        }

        private void send(OutputStream out, byte[] head) throws IOException {
            out.write(head);
            out.flush();
            try {
                out.write(body);
                out.flush();
            } catch (IOException refusedWhileSending) {
                // a server may answer before it has read everything; the answer is what counts
                return;
            }
        }
    }

    /** Begins a request. */
    public Request request(String method, String path) {
        return new Request(method + " " + path);
    }

    /** Gets a path. */
    public Response get(String path) {
        return request("GET", path).send();
    }

    /** Posts JSON to a path. */
    public Response post(String path, String json) {
        return request("POST", path).json(json).send();
    }

    private static Response parse(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no HTTP answer: " + text);
        }
        List<String> lines = text.substring(0, end).lines().toList();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String rest = text.substring(end + 4);
        String body = "chunked".equals(headers.get("transfer-encoding")) ? joined(rest) : rest;
        return new Response(
                Integer.parseInt(lines.get(0).substring("HTTP/1.1 ".length()).substring(0, 3)),
                headers,
                new String(body.getBytes(ISO_8859_1), UTF_8));
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int lineEnd = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, lineEnd).strip(), 16);
            if (length == 0) {
                return body.toString();
            }
            body.append(chunks, lineEnd + 2, lineEnd + 2 + length);
            at = lineEnd + 2 + length + 2;
        }
    }
}
