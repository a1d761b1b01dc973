package gradus.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final String STARTER = "class A { /* todo */ int f() { return 0; } }";

    @Test
    void sameText_countsOnce() {
        assertThat(Attempts.real(
                        STARTER, List.of("class A { int f() { return 1; } }", "class A { int f() { return 1; } }")))
                .isEqualTo(1);
        assertThat(Attempts.real(
                        STARTER, List.of("class A { int f() { return 1; } }", "class A { int f() { return 2; } }")))
                .isEqualTo(2);
    }

    @Test
    void spacesAndComments_areNoAttempt() {
        assertThat(Attempts.real(
                        STARTER,
                        List.of(
                                "class A { int f() { return 0; } }",
                                "class A {\n    int f() {\n        return 0; // please\n    }\n}",
                                "/* one\n * more */ class A { int f() { return 0; } }")))
                .isZero();
    }

    @Test
    void nothing_isNoAttempt() {
        assertThat(Attempts.real(STARTER, List.of())).isZero();
    }
}
