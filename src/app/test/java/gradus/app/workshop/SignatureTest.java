package gradus.app.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    @Test
    void head_isReadAsJavaHasIt() {
        Signature signature = Signature.of("  double [ ] apply ( double[][] x,  int n, boolean training ) ; ");
        assertThat(signature.java()).isEqualTo("double[] apply(double[][] x, int n, boolean training)");
        assertThat(signature.arguments()).isEqualTo("new double[][] {{1.5, 2.5}}, 1, true");
        assertThat(Signature.of("int count()").parameters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apply | not the head of a method",
                "double[] apply(double[] x | not the head of a method",
                "String apply(double[] x) | can't return \"String\"",
                "void apply(double[] x) | can't return \"void\"",
                "double[] apply(String x) | can't be a \"String\"",
                "double[] apply(double[]) | is not a parameter",
                "double[] apply(double[] x,) | is not a parameter",
                "double[] apply(double[] x, int x) | two parameters are named x",
                "double[] class(double[] x) | \"class\" can't be a name",
                "double[] Apply(double[] x) | \"Apply\" can't be a name",
                "double[] apply(double[] result) | \"result\" can't be a name",
                "int f(int a,int b,int c,int d,int e,int g,int h,int i,int j) | 9 parameters",
            })
    void whatCanNotBe_isSaidInWords(String text, String words) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Signature.of(text))
                .withMessageContaining(words)
                .satisfies(refused -> assertThat(refused.words().zh()).matches(".*\\p{IsHan}.*"));
    }
}
