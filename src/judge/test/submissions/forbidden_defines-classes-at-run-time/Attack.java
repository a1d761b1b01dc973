package exercise.target;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;

/** Loads code that no compiler has seen. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try (InputStream own = Attack.class.getClassLoader().getResourceAsStream("gradus/wire/Caps.class")) {
            attempt(() -> MethodHandles.lookup().defineClass(own.readAllBytes()));
        } catch (IOException | NullPointerException refused) {
            return super.scale(x);
        }
        attempt(() -> MethodHandles.lookup().defineHiddenClass(new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe}, true));
        attempt(() -> new ClassLoader() {
            Class<?> define(byte[] bytes) {
                return defineClass("java.lang.Mine", bytes, 0, bytes.length);
            }
        }.define(new byte[8]));
        return super.scale(x);
    }
}
