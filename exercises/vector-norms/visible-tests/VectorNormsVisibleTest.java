package exercise.vectornorms;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class VectorNormsVisibleTest {

    private final double[] x = {-3, 4, -5};

    /** The example of the statement: 12, √50, and 27 + 64 + 125 = 6³. */
    @Test
    void fourNorms_ofTheExample(VectorNorm norms) {
        Close.check("‖x‖₁", 12, norms.norm(x.clone(), 1));
        Close.check("‖x‖₂", 5 * Math.sqrt(2), norms.norm(x.clone(), 2));
        Close.check("‖x‖₃", 6, norms.norm(x.clone(), 3));
        Close.check("‖x‖∞", 5, norms.norm(x.clone(), Double.POSITIVE_INFINITY));
    }

    /** A triangle with the sides 3, 4 and 5, drawn large and drawn small. */
    @Test
    void hugeAndTinyTriangles_keepTheirProportions(VectorNorm norms) {
        Close.check("‖(3e200, −4e200)‖₂", 5e200, norms.norm(new double[] {3e200, -4e200}, 2), Close.RELATIVE, 0);
        Close.check("‖(3e−200, −4e−200)‖₂", 5e-200, norms.norm(new double[] {3e-200, -4e-200}, 2), Close.RELATIVE, 0);
    }

    @Test
    void half_isNoNorm(VectorNorm norms) {
        Expect.thrown(IllegalArgumentException.class, "p = 0.5", () -> norms.norm(x.clone(), 0.5));
    }
}
