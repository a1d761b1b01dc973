package gradus.judge.bytecode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes down what a class names outside its own package: in its header, in the types of its members, in its code.
 * What only generics, annotations, local variables and the types of others' members name is left out; nothing can be
 * done with it alone.
 */
final class ReferenceCollector extends ClassVisitor {

    private static final int API = Opcodes.ASM9;

    private final String ownPackage;
    private final int budget;
    private final List<Reference> references = new ArrayList<>();
    private final List<String> nativeMethods = new ArrayList<>();
    private final Set<String> descriptorsSeen = new HashSet<>();
    private final Body body = new Body();
    private int line;
    private int bootstrapArguments;

    /** Creates a collector for a class of {@code ownPackage}, ending in a slash, in a file of {@code size} bytes. */
    ReferenceCollector(String ownPackage, int size) {
        super(API);
        this.ownPackage = ownPackage;
        this.budget = size;
    }

    ClassFile classFile() {
        return new ClassFile(references, nativeMethods);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        if (superName != null) {
            type(superName);
        }
        if (interfaces != null) {
            for (String implemented : interfaces) {
                type(implemented);
            }
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        descriptor(descriptor);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        line = 0;
        descriptor(descriptor);
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            nativeMethods.add(name);
        }
        return body;
    }

    /** A descriptor may be long and shared by every method of the class, so each is taken apart once. */
    private void descriptor(String descriptor) {
        if (descriptorsSeen.add(descriptor)) {
            type(Type.getType(descriptor));
        }
    }

    private void type(Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> type(type.getElementType());
            case Type.OBJECT -> type(type.getInternalName());
            case Type.METHOD -> {
                type(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    type(argument);
                }
            }
            default -> {
                // a primitive type
            }
        }
    }

    /** Takes what the class file calls a class: an internal name, or an array's descriptor. */
    private void type(String name) {
        if (name.startsWith("[")) {
            type(Type.getType(name));
        } else {
            add(name, "", "");
        }
    }

    private void member(String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            type(owner);
        } else {
            add(owner, name, descriptor);
        }
    }

    private void add(String owner, String name, String descriptor) {
        if (!owner.startsWith(ownPackage)) {
            references.add(new Reference(line, owner, name, descriptor));
        }
    }

    private void constant(Object constant) {
        if (constant instanceof Handle handle) {
            member(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (constant instanceof Type type && type.getSort() != Type.METHOD) {
            type(type);
        }
    }

    private final class Body extends MethodVisitor {

        Body() {
            super(API);
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String caught) {
            if (caught != null) {
                type(caught);
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            type(type);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            type(descriptor);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            member(owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            member(owner, name, descriptor);
        }

        @Override
        public void visitLdcInsn(Object value) {
            constant(value);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            // many short instructions may share one long list; in what javac writes, all of them together are short
            bootstrapArguments += arguments.length;
            if (bootstrapArguments > budget) {
                throw new IllegalArgumentException("more arguments than a file of this size has");
            }
            constant(bootstrap);
            for (Object argument : arguments) {
                constant(argument);
            }
        }
    }
}
