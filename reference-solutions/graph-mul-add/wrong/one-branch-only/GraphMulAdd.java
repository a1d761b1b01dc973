package exercise.graphmuladd;

/** Wrong: hands the upstream gradient to x only. */
public final class GraphMulAdd implements MulAddGraph {

    @Override
    public double[] run(double x, double y, double z) {
        double q = x + y;
        double f = q * z;

        double df = 1;
        double dq = df * z; // a product: each factor gets the other one
        double dz = df * q;
        double dx = dq; // a sum: both get what arrives
        double dy = 1;
        return new double[] {f, dx, dy, dz};
    }
}
