package exercise.graphmuladd;

/** Wrong: divides the gradient between the two summands. */
public final class GraphMulAdd implements MulAddGraph {

    @Override
    public double[] run(double x, double y, double z) {
        double q = x + y;
        double f = q * z;

        double df = 1;
        double dq = df * z; // a product: each factor gets the other one
        double dz = df * q;
        double dx = dq / 2; // a sum: both get what arrives
        double dy = dq / 2;
        return new double[] {f, dx, dy, dz};
    }
}
