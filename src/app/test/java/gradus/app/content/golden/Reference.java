package gradus.app.content.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The reference solution of an exercise, to be held against numbers that were computed in another way. It is compiled
 * from its folder and called in this process, so that nothing of the judge stands between it and the numbers.
 */
final class Reference {

    private static final Path HOME = Path.of(System.getProperty("gradus.home"));
    private static final Map<String, Reference> COMPILED = new ConcurrentHashMap<>();

    private final Class<?> solution;

    private Reference(Class<?> solution) {
        this.solution = solution;
    }

    /** Returns the reference solution of the exercise {@code slug}. */
    static Reference of(String slug) {
        return COMPILED.computeIfAbsent(slug, Reference::compile);
    }

    /** Returns a new object of it, made by its public constructor that takes {@code arguments}. */
    Piece make(@Nullable Object... arguments) {
        for (Constructor<?> constructor : solution.getConstructors()) {
            if (fit(constructor.getParameterTypes(), arguments)) {
                try {
                    return new Piece(constructor.newInstance(arguments));
                } catch (InvocationTargetException thrown) {
                    throw unwrapped(thrown);
                } catch (ReflectiveOperationException impossible) {
                    throw new LinkageError(solution.getName(), impossible);
                }
            }
        }
        throw new AssertionError(
                "no public constructor of %s takes %s".formatted(solution, Arrays.toString(arguments)));
    }

    /** Calls the method {@code name} of a new object that takes no arguments to make. */
    @Nullable
    Object call(String name, @Nullable Object... arguments) {
        return make().call(name, arguments);
    }

    /** An object of the reference solution. */
    record Piece(Object object) {

        /** Calls its public method {@code name} that takes {@code arguments}. */
        @Nullable
        Object call(String name, @Nullable Object... arguments) {
            for (Method method : object.getClass().getMethods()) {
                if (method.getName().equals(name) && !method.isBridge() && fit(method.getParameterTypes(), arguments)) {
                    try {
                        return method.invoke(object, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw unwrapped(thrown);
                    } catch (IllegalAccessException impossible) {
                        throw new AssertionError(impossible);
                    }
                }
            }
            throw new AssertionError(
                    "no public method %s of %s takes %s".formatted(name, object, Arrays.toString(arguments)));
        }

        /** Returns the component {@code name} of a record that the reference has returned. */
        static Object component(Object composite, String name) {
            try {
                Method accessor = composite.getClass().getMethod(name);
                accessor.setAccessible(true);
                return Objects.requireNonNull(accessor.invoke(composite));
            } catch (ReflectiveOperationException missing) {
                throw new LinkageError(name, missing);
            }
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException thrown) {
        if (thrown.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        throw new AssertionError(thrown.getCause());
    }

    private static boolean fit(Class<?>[] types, @Nullable Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (arguments[i] == null ? types[i].isPrimitive() : !boxed(types[i]).isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static Reference compile(String slug) {
        try {
            Path classes = Files.createTempDirectory("reference-");
            List<Path> sources = Stream.of("exercises/%s/contract", "reference-solutions/%s/reference")
                    .flatMap(folder -> javaFiles(HOME.resolve(folder.formatted(slug))))
                    .toList();
            compile(sources, classes);
            String name = Arrays.stream(slug.split("-", -1))
                    .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                    .collect(Collectors.joining());
            Class<?> solution = loader(classes).loadClass("exercise.%s.%s".formatted(slug.replace("-", ""), name));
            return new Reference(solution);
        } catch (IOException | ClassNotFoundException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
            boolean compiled = javac.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("compiles: %s", sources).isTrue();
        }
    }

    @SuppressWarnings("resource") // its classes are used as long as the tests run
    private static ClassLoader loader(Path classes) throws MalformedURLException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Reference.class.getClassLoader());
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
