package gradus.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.judge.bytecode.ForgedClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class AnswerTest {

    private static final Source SOURCE = new Source(
            "exercise.piece",
            "Piece",
            "package exercise.piece;\n// not an interface Pieces\nclass Piece implements Pieces {}\ninterface Pieces {}\n",
            Map.of("exercise.piece.Pieces", new byte[0]));

    private static byte[] bytes(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static Answer answer(String... names) {
        Map<String, byte[]> classes = new HashMap<>();
        for (String name : names) {
            classes.put(name, bytes(name));
        }
        return new Answer(classes, List.of(), false);
    }

    @Test
    void classesOfTheSource_areReadAndHandedOn() throws ForgedClass {
        Compiled compiled =
                answer("exercise.piece.Piece", "exercise.piece.Piece$1").checked(SOURCE);
        assertThat(compiled.succeeded()).isTrue();
        assertThat(compiled.classes()).hasSize(2);
        assertThat(compiled.files()).hasSize(2);
        assertThat(compiled.forged()).isFalse();
    }

    @Test
    void otherPackage_isTheLearnersMistake() throws ForgedClass {
        Compiled compiled = answer("org.junit.Piece").checked(SOURCE);
        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.diagnostics().get(0).message()).contains("in the package exercise.piece");
    }

    @Test
    void classOfTheContract_isTheLearnersMistake() throws ForgedClass {
        Compiled compiled =
                answer("exercise.piece.Piece", "exercise.piece.Pieces").checked(SOURCE);
        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.diagnostics().get(0).message()).startsWith("Pieces belongs to the exercise");
        assertThat(compiled.diagnostics().get(0).line()).isEqualTo(4);
    }

    @Test
    void tooManyBytes_areNotRead() throws ForgedClass {
        Answer answer = new Answer(Map.of("exercise.piece.Piece", new byte[600 * 1024]), List.of(), false);
        assertThat(answer.checked(SOURCE).diagnostics().get(0).message())
                .isEqualTo("This file compiles to more than 512 KB of classes. Simplify it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.String",
                "org.junit.Test",
                "exercise.piece.package-info",
                "exercise.piece.sub.Piece",
                "exercise.piece.a/b",
                "exercise.piece.",
                "exercise.pieces.Piece",
                "module-info",
                "",
            })
    void classThatTheSourceCanNotHave_isForged(String name) {
        assertThatThrownBy(() -> answer("exercise.piece.Piece", name).checked(SOURCE))
                .isInstanceOf(ForgedClass.class)
                .hasMessage("a class is outside the package of the exercise");
    }

    @Test
    void contractUnderAnotherName_isForged() {
        Answer answer = new Answer(
                Map.of(
                        "exercise.piece.Piece", bytes("exercise.piece.Piece"),
                        "exercise.piece.Harmless", bytes("exercise.piece.Pieces")),
                List.of(),
                false);
        assertThatThrownBy(() -> answer.checked(SOURCE)).isInstanceOf(ForgedClass.class);
    }
}
