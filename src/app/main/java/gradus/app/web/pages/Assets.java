package gradus.app.web.pages;

import static java.util.stream.Collectors.joining;

import gradus.app.web.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files under {@code static/}, read once at the start and served from memory.
 *
 * <p>Pages name a file together with its hash ({@code ?v=}), so it may be cached for ever; modules are named the same
 * way through the import map, so that a changed module is never used together with an old one.
 */
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    private static final List<String> FOLDERS = List.of("css", "js", "img", "vendor");

    private static final class Asset {
        final byte[] bytes;
        final String hash;
        final String type;

        Asset(byte[] bytes, String type) {
            this.bytes = bytes;
            this.hash = hash(bytes);
            this.type = type;
        }
    }

    private final Map<String, Asset> assets = new TreeMap<>();
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
        return "/static/%s?v=%s".formatted(name, asset(name).hash);
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
        Asset asset = assets.get(context.pathParam("file"));
        if (asset == null) {
            throw Problem.notFound("no such file");
        }
        String tag = "\"%s\"".formatted(asset.hash);
        boolean versioned = asset.hash.equals(context.queryParam("v"));
        context.header("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType(asset.type).result(asset.bytes);
        }
    }

    private static String moduleName(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ".js".length());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
