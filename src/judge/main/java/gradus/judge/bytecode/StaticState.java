package gradus.judge.bytecode;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** Whether classes can remember anything beside their objects. */
public final class StaticState {

    private static final int HARMLESS = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ENUM;

    private StaticState() {}

    /** Returns whether one of {@code classes} has a static field that is no constant of the compiler's. */
    public static boolean isIn(Collection<byte[]> classes) {
        return classes.stream().anyMatch(StaticState::isIn);
    }

    private static boolean isIn(byte[] classFile) {
        boolean[] found = new boolean[1];
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable FieldVisitor visitField(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    @Nullable Object constant) {
                                boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
                                found[0] |= isStatic && constant == null && (access & HARMLESS) == 0;
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found[0];
    }
}
