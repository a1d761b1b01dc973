package gradus.app.completion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.catalogue.Exercise;
import gradus.app.completion.TypeNames.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** The names that the editor completes, as JSON; each is found out once, when it is first asked for. */
public final class Names {

    private static final String ENGINE = "/engine-source/gradus/engine/package-info.java";

    private static final List<Class<?>> LIBRARY = List.of(
            Math.class,
            Arrays.class,
            Collections.class,
            Double.class,
            Integer.class,
            String.class,
            List.class,
            ArrayList.class,
            Map.class,
            HashMap.class,
            Deque.class,
            ArrayDeque.class,
            Random.class,
            Function.class,
            UnaryOperator.class,
            DoubleUnaryOperator.class,
            SimpleMatrix.class);

    private record Known(String fingerprint, String json) {}

    private final Map<String, Known> exercises = new ConcurrentHashMap<>();
    private @Nullable String library;

    /** Returns what every exercise may use: the engine, and a few types of the JDK and of EJML. */
    public synchronized String library() {
        if (library == null) {
            List<TypeNames> types = new ArrayList<>(engine());
            LIBRARY.forEach(type -> types.add(ClassNames.of(type)));
            library = json(types);
        }
        return library;
    }

    /** Returns the types of the contract and of the starter of {@code exercise}. */
    public String of(Exercise exercise) {
        return exercises
                .compute(
                        exercise.slug(),
                        (slug, known) -> known != null && known.fingerprint().equals(exercise.fingerprint())
                                ? known
                                : new Known(exercise.fingerprint(), json(own(exercise))))
                .json();
    }

    private static List<TypeNames> own(Exercise exercise) {
        List<TypeNames> types = new ArrayList<>();
        exercise.contract().forEach((file, source) -> types.addAll(SourceNames.read(file, source)));
        types.addAll(SourceNames.read(exercise.solutionName() + ".java", exercise.starter()));
        return types;
    }

    private static List<TypeNames> engine() {
        try {
            URI place = Objects.requireNonNull(Names.class.getResource(ENGINE), ENGINE)
                    .toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    return read(jar.getPath(ENGINE));
                }
            }
            return read(Path.of(place));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the engine's sources in our own jar", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads all sources beside and below {@code file}. */
    private static List<TypeNames> read(Path file) throws IOException {
        List<TypeNames> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(file.getParent()))) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                types.addAll(SourceNames.read(String.valueOf(each.getFileName()), Files.readString(each)));
            }
        }
        return types;
    }

    private static String json(List<TypeNames> types) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (TypeNames type : types) {
            ObjectNode node = all.addObject().put("name", type.name()).put("package", type.packageName());
            if (!type.doc().isEmpty()) {
                node.put("doc", type.doc());
            }
            type.parents().forEach(node.putArray("parents")::add);
            ArrayNode members = node.putArray("members");
            type.members().forEach(member -> write(member, members.addObject()));
        }
        return all.toString();
    }

    /** Leaves out what is empty or false: there are a thousand members. */
    private static void write(Member member, ObjectNode node) {
        node.put("name", member.name()).put("signature", member.signature()).put("type", member.type());
        if (member.method()) {
            node.put("method", true);
        }
        if (member.fixed()) {
            node.put("fixed", true);
        }
        if (!member.doc().isEmpty()) {
            node.put("doc", member.doc());
        }
        if (!member.parameters().isEmpty()) {
            ArrayNode parameters = node.putArray("parameters");
            member.parameters()
                    .forEach(each ->
                            parameters.addObject().put("type", each.type()).put("name", each.name()));
        }
    }
}
