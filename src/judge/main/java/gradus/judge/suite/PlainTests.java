package gradus.judge.suite;

import gradus.judge.kit.Chance;
import gradus.judge.run.Learner;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Test classes that use nothing of JUnit but {@code @Test}, run without its machinery. A submission that fails is compared
 * with every known wrong solution, and a check runs all of them with twenty seeds: finding extensions and setting up
 * requests would take as long as the tests themselves. What a test sees is the same: an object of its class for each
 * method, a learner that begins anew, arguments from {@link KitExtension}.
 */
final class PlainTests {

    private final Map<String, Method> tests = new TreeMap<>();

    private PlainTests() {}

    /** Returns the tests of {@code classes}, or null if one of them needs JUnit for something. */
    static @Nullable PlainTests of(List<Class<?>> classes) {
        PlainTests plain = new PlainTests();
        for (Class<?> type : classes) {
            if (!isPlain(type)) {
                return null;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    plain.tests.put(method.getName(), method);
                }
            }
        }
        return plain;
    }

    private static boolean isPlain(Class<?> type) {
        return type.getSuperclass() == Object.class
                && type.getInterfaces().length == 0
                && type.getAnnotations().length == 0
                && type.getDeclaredClasses().length == 0
                && type.getDeclaredConstructors().length == 1
                && type.getDeclaredConstructors()[0].getParameterCount() == 0
                && Arrays.stream(type.getDeclaredFields()).allMatch(field -> field.getAnnotations().length == 0)
                && Arrays.stream(type.getDeclaredMethods()).allMatch(PlainTests::isPlain);
    }

    private static boolean isPlain(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation.annotationType() != Test.class) {
                return false;
            }
        }
        return Arrays.stream(method.getParameters()).allMatch(parameter -> parameter.getAnnotations().length == 0);
    }

    /** Runs those with {@code names}; to be called within {@link KitExtension#use}. */
    List<TestRun> run(Learner learner, Set<String> names) {
        List<TestRun> runs = new ArrayList<>();
        tests.forEach((name, method) -> {
            if (names.contains(name)) {
                int before = Chance.comparisons();
                Throwable failure = failure(method, learner);
                runs.add(new TestRun(
                        name, failure, learner.ending(), learner.behaviour(), Chance.comparisons() - before));
            }
        });
        return runs;
    }

    private static @Nullable Throwable failure(Method method, Learner learner) {
        try {
            Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            Object object = constructor.newInstance();
            learner.begin();
            method.invoke(object, arguments(method));
            return null;
        } catch (InvocationTargetException thrown) {
            return thrown.getTargetException();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (RuntimeException | Error thrown) {
            return thrown;
        }
    }

    private static @Nullable Object[] arguments(Method method) {
        Parameter[] parameters = method.getParameters();
        @Nullable Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            Class<?> type = parameters[i].getType();
            if (!KitExtension.supports(type)) {
                throw new ParameterResolutionException("nothing gives a %s to %s".formatted(type, method));
            }
            arguments[i] = argument(type, method);
        }
        return arguments;
    }

    /** Wraps what a solution's constructor throws, as JUnit does. */
    private static Object argument(Class<?> type, Method method) {
        try {
            return KitExtension.argument(type, method);
        } catch (ParameterResolutionException wrapped) {
            throw wrapped;
        } catch (RuntimeException thrown) {
            throw new ParameterResolutionException("%s failed to get its arguments".formatted(method), thrown);
        }
    }
}
