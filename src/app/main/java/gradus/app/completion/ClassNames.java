package gradus.app.completion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import gradus.app.completion.TypeNames.Member;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads names from a class, which is public. */
final class ClassNames {

    /** Numbers are what learners compute with: of several methods of one name, the one for these is shown. */
    private static final Comparator<Method> TELLING = Comparator.<Method, Boolean>comparing(method -> Stream.of(
                            method.getParameterTypes())
                    .noneMatch(type -> type == double.class || type == double[].class))
            .thenComparing(Method::getParameterCount)
            .thenComparing(Method::toGenericString);

    private ClassNames() {}

    static TypeNames of(Class<?> type) {
        Map<String, List<Method>> methods = Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class && !method.isSynthetic())
                .collect(groupingBy(Method::getName, TreeMap::new, toList()));
        Stream<Member> fields = Stream.of(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName))
                .map(ClassNames::field);
        return new TypeNames(
                type.getSimpleName(),
                type.getPackageName(),
                "",
                List.of(),
                Stream.concat(fields, methods.values().stream().map(same -> method(type, same)))
                        .toList());
    }

    private static Member field(Field field) {
        String type = simple(field.getGenericType());
        return new Member(field.getName(), type + " " + field.getName(), type, List.of(), false, true, "");
    }

    private static Member method(Class<?> owner, List<Method> same) {
        Method method = same.stream().min(TELLING).orElseThrow();
        String type = in(owner, method, method.getGenericReturnType());
        String list = Arrays.stream(method.getGenericParameterTypes())
                .map(each -> in(owner, method, each))
                .collect(joining(", "));
        String others = same.size() == 1 ? "" : " (+%d)".formatted(same.size() - 1);
        return new Member(
                method.getName(),
                "%s %s(%s)%s".formatted(type, method.getName(), list, others),
                type,
                List.of(),
                true,
                Modifier.isStatic(method.getModifiers()),
                "");
    }

    /** Returns {@code type} as {@code owner} has it: what a parent calls its own heir by is the owner. */
    private static String in(Class<?> owner, Method method, Type type) {
        boolean heir = type instanceof TypeVariable<?> variable
                && variable.getGenericDeclaration() == method.getDeclaringClass()
                && Arrays.stream(variable.getBounds())
                        .anyMatch(bound -> bound.getTypeName()
                                .startsWith(method.getDeclaringClass().getName()));
        return heir ? owner.getSimpleName() : simple(type);
    }

    private static String simple(Type type) {
        return type.getTypeName().replaceAll("\\b[a-z]\\w*\\.(?=\\w)", "").replace('$', '.');
    }
}
