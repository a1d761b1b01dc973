package gradus.wire;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Locale;

/** Questions about declared types. What a type does not say is {@code Object}. */
final class Types {

    private Types() {}

    /** Returns the class that {@code type} is at run time. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        } else if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        } else if (type instanceof GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        } else if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        }
        return Object.class;
    }

    /** Returns type argument {@code index} of {@code type}. */
    static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized && parameterized.getActualTypeArguments().length > index
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }

    /** Returns the component type of array type {@code type}. */
    static Type component(Type type) {
        if (type instanceof GenericArrayType array) {
            return array.getGenericComponentType();
        }
        Class<?> component = raw(type).getComponentType();
        return component == null ? Object.class : component;
    }

    /** Returns the component type that the array {@code rows} has where nothing is declared. */
    static Class<?> natural(Value.Rows rows) {
        for (Value row : rows.rows()) {
            if (row instanceof Value.Reals) {
                return double[].class;
            } else if (row instanceof Value.Ints) {
                return int[].class;
            } else if (row instanceof Value.Truths) {
                return boolean[].class;
            } else if (row instanceof Value.Rows inner) {
                return natural(inner).arrayType();
            }
        }
        return double[].class;
    }

    /**
     * Returns whether objects of {@code type} may stay where they are and be called through the wire: functions and the
     * contract's own interfaces. A list or a map that lives on the other side could say something else each time it is
     * asked, and would be told what a test looks for in it.
     */
    static boolean isLent(Class<?> type) {
        return type.isInterface()
                && (!type.getName().startsWith("java.") || type.isAnnotationPresent(FunctionalInterface.class));
    }

    /** Returns a word for the kind of {@code value}. */
    static String name(Value value) {
        return value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
