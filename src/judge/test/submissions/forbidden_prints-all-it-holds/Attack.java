package exercise.target;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;

/** Prints all that it can find out about itself and the contract. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.out.println(x.length + " " + getClass() + " " + getClass().getClassLoader());
        for (Class<?> type = getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                System.out.println(field);
            }
            for (Method method : type.getDeclaredMethods()) {
                System.out.println(method + " " + List.of(method.getAnnotations()));
            }
        }
        for (Class<?> nested : Target.class.getDeclaredClasses()) {
            System.out.println(nested + " " + List.of(nested.getDeclaredMethods()));
        }
        return super.scale(x);
    }
}
