package gradus.judge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.GradientMap.Cell;
import gradus.wire.verdict.Thrown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithheldTest {

    private static final String SOURCE = """
            class Piece {
                static class TooDeep extends RuntimeException {}
                double forward(double x) { return x; }
            }
            """;

    private final Withheld withheld = new Withheld(SOURCE);

    private Thrown from(String type, String message, Thrown.Frame... frames) {
        return withheld.from(new Thrown(type, message, List.of(frames)));
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.ArithmeticException, java.lang.ArithmeticException",
        "exercise.piece.Piece$TooDeep, exercise.piece.Piece$TooDeep",
        "java.lang.x0_25, java.lang.Throwable",
        "java.lang.String, java.lang.Throwable",
        "exercise.piece.x0_25, java.lang.Throwable",
        "'', java.lang.Throwable",
    })
    void type_isOneThatTheJdkOrTheFileHas(String type, String told) {
        assertThat(from(type, "").type()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "/ by zero, /ok",
        "Index 5 out of bounds for length 5, /ok",
        "-1, /ok",
        "0.25, ''",
        "Index 123456 out of bounds for length 5, ''",
        "x is [0.5], ''",
    })
    void message_isToldIfTheJdkSaysIt(String message, String told) {
        assertThat(from("java.lang.Error", message).message()).isEqualTo(told.isEmpty() ? "" : message);
    }

    @Test
    void frames_areThoseOfTheFile() {
        Thrown.Frame real = new Thrown.Frame("forward", 3);
        Thrown.Frame lambda = new Thrown.Frame("lambda$forward$0", 3);
        Thrown.Frame constructor = new Thrown.Frame("<init>", 1);
        Thrown.Frame farAway = new Thrown.Frame("forward", 4711);
        Thrown.Frame invented = new Thrown.Frame("x025", 3);
        Thrown.Frame text = new Thrown.Frame("x = 0.25", 3);
        assertThat(from("java.lang.Error", "", real, lambda, constructor, farAway, invented, text)
                        .frames())
                .containsExactly(real, lambda, constructor);
    }

    @Test
    void gradient_isCutToAFewRows() {
        GradientMap map = GradientMap.of("dX", List.of(20, 20), index -> Cell.DIFFERS);
        assertThat(withheld.from(map)).isEqualTo(map.cut(240));
        GradientMap small = GradientMap.of("dX", List.of(4, 3), index -> Cell.DIFFERS);
        assertThat(withheld.from(small)).isEqualTo(small);
    }

    @Test
    void gradientWhoseErrorsAreCutAway_isNotTold() {
        GradientMap map = GradientMap.of("dX", List.of(20, 20), index -> index < 300 ? Cell.AGREES : Cell.DIFFERS);
        assertThat(withheld.from(map)).isNull();
    }
}
