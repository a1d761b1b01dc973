package exercise.graphmuladd;

/** Wrong: gives the value of y for its derivative. */
public final class GraphMulAdd implements MulAddGraph {

    @Override
    public double[] run(double x, double y, double z) {
        double q = x + y;
        double f = q * z;

        double df = 1;
        double dq = df * z; // a product: each factor gets the other one
        double dz = df * q;
        double dx = dq; // a sum: both get what arrives
        double dy = y;
        return new double[] {f, dx, dy, dz};
    }
}
