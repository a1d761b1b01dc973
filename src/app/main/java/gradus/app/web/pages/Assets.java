package gradus.app.web.pages;

import static java.util.stream.Collectors.joining;

import gradus.app.web.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files under {@code static/}, read once at the start and served from memory.
 *
 * <p>Pages name a file together with its hash, as in {@code css/gradus.0123456789ab.css}, so it may be cached for ever;
 * modules are named the same way through the import map, so that a changed module is never used together with an old
 * one. By its plain name, or by the hash of an earlier version, a file is asked for anew each time: a page that was open
 * while Gradus was replaced gets the present file. What is text is compressed once, here.
 */
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private static final int HASH_BYTES = 6;
    private static final Pattern HASHED = Pattern.compile("(.+)\\.([0-9a-f]{12})(\\.[a-z]+)");

    /** Compressed forms are told apart from the plain one by their tags. */
    private static final String GZIP_TAG = "-gz";

    /** Names joined by slashes, none of which begins with a dot. */
    private static final Pattern LIBRARY = Pattern.compile("\\w[\\w.-]*(/\\w[\\w.-]*)+");

    private static final List<String> FOLDERS = List.of("css", "js", "img", "vendor");

    private static final class Asset {
        final byte[] bytes;

        /** The same compressed; null if that is not worth it. */
        final byte @Nullable [] gzip;

        final String hash;
        final String type;

        Asset(byte[] bytes, String type) {
            byte[] compressed = type.equals("image/png") ? bytes : gzip(bytes);
            this.bytes = bytes;
            this.gzip = compressed.length < bytes.length ? compressed : null;
            this.hash = hash(bytes);
            this.type = type;
        }
    }

    private final Map<String, Asset> assets = new TreeMap<>();
    private final Map<String, Asset> libraries = new ConcurrentHashMap<>();
    private final String importMap;

    /** Reads the files of {@code folder}, which is {@code static} in the home folder. */
    Assets(Path folder) {
        for (String name : FOLDERS) {
            read(folder, folder.resolve(name));
        }
        importMap = assets.keySet().stream()
                .filter(name -> name.endsWith(".js"))
                .map(name -> "\"gradus/%s\":\"%s\"".formatted(moduleName(name), url(name)))
                .collect(joining(",", "{\"imports\":{", "}}"));
    }

    private void read(Path root, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String type = TYPES.get(extension(file.getFileName().toString()));
                if (type != null) {
                    byte[] bytes = Files.readAllBytes(file);
                    assets.put(root.relativize(file).toString().replace('\\', '/'), new Asset(bytes, type));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read %s: the folder static belongs beside the jar, in the home folder".formatted(folder),
                    e);
        }
    }

    /** Returns the address of a file such as {@code css/gradus.css}. */
    public String url(String name) {
        int dot = name.lastIndexOf('.');
        return "/static/%s.%s%s".formatted(name.substring(0, dot), asset(name).hash, name.substring(dot));
    }

    private Asset asset(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no file static/" + name);
        }
        return asset;
    }

    /** Returns what is in a file such as {@code js/worker.js}. */
    String text(String name) {
        return new String(asset(name).bytes, StandardCharsets.UTF_8);
    }

    /** Returns the import map, which gives each module the name {@code gradus/<file name without .js>}. */
    public String importMap() {
        return importMap;
    }

    void serve(Context context) {
        String asked = context.pathParam("file");
        Matcher hashed = HASHED.matcher(asked);
        boolean hasHash = hashed.matches();
        Asset asset = assets.get(hasHash ? hashed.group(1) + hashed.group(3) : asked);
        if (asset == null) {
            throw Problem.notFound("problem.file.absent");
        }
        boolean present = hasHash && asset.hash.equals(hashed.group(2));
        context.header("Cache-Control", present ? "public, max-age=31536000, immutable" : "no-cache");
        send(context, asset);
    }

    /** Serves a file of a library, whose version is in its address; it is read and compressed when it is first asked for. */
    void serveLibrary(Context context) {
        String asked = context.pathParam("file");
        Asset asset = libraries.computeIfAbsent(asked, Assets::library);
        if (asset == null) {
            throw Problem.notFound("problem.file.absent");
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        send(context, asset);
    }

    private static @Nullable Asset library(String name) {
        String type = TYPES.get(extension(name));
        if (type == null || !LIBRARY.matcher(name).matches()) {
            return null;
        }
        try (InputStream file = Assets.class.getResourceAsStream("/META-INF/resources/webjars/" + name)) {
            return file == null ? null : new Asset(file.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Context context, Asset asset) {
        byte[] compressed = takesGzip(context.header("Accept-Encoding")) ? asset.gzip : null;
        String tag = "\"%s%s\"".formatted(asset.hash, compressed == null ? "" : GZIP_TAG);
        context.header("ETag", tag);
        if (asset.gzip != null) {
            context.header("Vary", "Accept-Encoding");
        }
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        if (compressed != null) {
            context.header("Content-Encoding", "gzip");
        }
        context.contentType(asset.type).result(compressed == null ? asset.bytes : compressed);
    }

    /** Returns whether a client that sends {@code header} as Accept-Encoding reads gzip; {@code q=0} says that it does not. */
    static boolean takesGzip(@Nullable String header) {
        return header != null
                && Stream.of(header.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.matches("(gzip|\\*)(;q=(1(\\.0*)?|0?\\.0*[1-9][0-9]*))?"));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String moduleName(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ".js".length());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
