package gradus.judge.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassFileTest {

    private static final String SAMPLE = Sample.class.getName();

    /** Has a bit of all that the reader meets. */
    @SuppressWarnings("unused")
    static final class Sample {
        private final java.util.List<String> list = new java.util.ArrayList<>();

        @Deprecated
        String say(int n) {
            switch (n) {
                case 1, 2, 3 -> list.forEach(System.out::println);
                case 1_000_000 -> list.add("n" + n);
                default -> throw new IllegalStateException();
            }
            return list.toString();
        }
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }

    @Test
    void references_haveOwnerMemberAndLine() throws IOException, ForgedClass {
        ClassFile file = ClassFile.read(SAMPLE, bytes(Sample.class));
        assertThat(file.references())
                .extracting(Reference::owner, Reference::member)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("java/lang/Object", ""),
                        org.assertj.core.groups.Tuple.tuple("java/util/ArrayList", "<init>"),
                        org.assertj.core.groups.Tuple.tuple("java/io/PrintStream", "println"),
                        org.assertj.core.groups.Tuple.tuple("java/lang/IllegalStateException", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                "java/lang/invoke/StringConcatFactory", "makeConcatWithConstants"));
        assertThat(file.references()).noneMatch(reference -> reference.owner().startsWith("gradus/judge/bytecode/"));
        assertThat(file.references())
                .filteredOn(reference -> !reference.member().isEmpty())
                .allMatch(reference -> reference.line() > 0);
    }

    @Test
    void classesOfThisBuild_areAllReadable() throws IOException, URISyntaxException {
        Path root = Path.of(ClassFile.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.getFileName().toString().equals("package-info.class"))
                    .toList();
            assertThat(classes).hasSizeGreaterThan(80);
            assertThat(classes).allSatisfy(file -> {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                assertThat(ClassFile.read(name, Files.readAllBytes(file)).references())
                        .isNotEmpty();
            });
        }
    }

    @Test
    void classUnderTheNameOfAnother_isForged() throws IOException {
        byte[] bytes = bytes(Sample.class);
        assertForged("gradus.judge.bytecode.Other", bytes, "a class came under the name of another");
    }

    @Test
    void module_isForged() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
        writer.visitModule("exercise.piece", 0, null).visitEnd();
        assertForged("module-info", writer.toByteArray(), "a class file has a constant that javac never writes");
    }

    @Test
    void versionOfAnotherTime_isForged() throws IOException {
        byte[] old = bytes(Sample.class);
        old[7] = 52;
        assertForged(SAMPLE, old, "a class file has an unexpected version");
        byte[] preview = bytes(Sample.class);
        preview[4] = (byte) 0xff;
        preview[5] = (byte) 0xff;
        assertForged(SAMPLE, preview, "a class file has an unexpected version");
    }

    @Test
    void bytesAfterTheEnd_areForged() throws IOException {
        byte[] bytes = bytes(Sample.class);
        assertForged(SAMPLE, Arrays.copyOf(bytes, bytes.length + 1), "a class file goes on after its end");
    }

    @Test
    void constantThatIsComputed_isForged() {
        ClassWriter writer = open();
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "f", "()V", null, null);
        Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "p/Forged", "make", "()V", false);
        method.visitLdcInsn(new ConstantDynamic("c", "Ljava/lang/Object;", bootstrap));
        method.visitInsn(Opcodes.POP);
        close(writer, method);
        assertForged("p.Forged", writer.toByteArray(), "a class file has a constant that javac never writes");
    }

    @Test
    void longListOfArguments_thatManyCallsShare_isForged() {
        ClassWriter writer = open();
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "f", "()V", null, null);
        Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "p/Forged", "make", "()V", false);
        Object[] arguments = new Object[1_000];
        Arrays.fill(arguments, 1);
        for (int i = 0; i < 1_000; i++) {
            method.visitInvokeDynamicInsn("call", "()V", bootstrap, arguments);
        }
        close(writer, method);
        assertForged("p.Forged", writer.toByteArray(), "a class can't be read: IllegalArgumentException");
    }

    @Test
    void nativeMethods_areTold() throws ForgedClass {
        ClassWriter writer = open();
        writer.visitMethod(Opcodes.ACC_NATIVE, "count", "()I", null, null).visitEnd();
        writer.visitEnd();
        assertThat(ClassFile.read("p.Forged", writer.toByteArray()).nativeMethods())
                .containsExactly("count");
    }

    @Test
    void truncatedFile_isForgedWhereverItEnds() throws IOException {
        byte[] bytes = bytes(Sample.class);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ClassFile.read(SAMPLE, cut)).isInstanceOf(ForgedClass.class);
        }
    }

    @Test
    void changedBytes_haveNoOtherOutcome() throws IOException {
        byte[] bytes = bytes(Sample.class);
        SplittableRandom random = new SplittableRandom(20_261);
        int forged = 0;
        for (int round = 0; round < 100_000; round++) {
            byte[] changed = bytes.clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try {
                ClassFile.read(SAMPLE, changed);
            } catch (ForgedClass declared) {
                forged++;
            }
        }
        assertThat(forged).isBetween(10_000, 99_000);
    }

    @Test
    void noise_isForged() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 1_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> ClassFile.read("p.Forged", noise)).isInstanceOf(ForgedClass.class);
        }
    }

    private static ClassWriter open() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "p/Forged", null, "java/lang/Object", null);
        return writer;
    }

    private static void close(ClassWriter writer, MethodVisitor method) {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 1);
        method.visitEnd();
        writer.visitEnd();
    }

    private static void assertForged(String name, byte[] bytes, String reason) {
        assertThatThrownBy(() -> ClassFile.read(name, bytes))
                .isInstanceOf(ForgedClass.class)
                .hasMessage(reason);
    }
}
