package exercise.target;

import java.lang.reflect.Field;

/** Changes constants by reflection. */
public final class Attack extends Target.Honest {
    private static Object set(Class<?> type, String name, Object value) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(null, value);
        return field;
    }

    @Override
    public double[] scale(double[] x) {
        attempt(() -> set(Boolean.class, "TRUE", false));
        attempt(() -> set(Integer.class, "MAX_VALUE", 0));
        attempt(() -> set(System.class, "out", null));
        attempt(() -> set(Class.forName("gradus.wire.Caps"), "DEPTH", 1_000_000));
        return super.scale(x);
    }
}
