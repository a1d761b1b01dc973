package exercise.graphmuladd;

/** Wrong: gives each factor itself instead of the other one. */
public final class GraphMulAdd implements MulAddGraph {

    @Override
    public double[] run(double x, double y, double z) {
        double q = x + y;
        double f = q * z;

        double df = 1;
        double dq = df * q; // a product: each factor gets the other one
        double dz = df * z;
        double dx = dq; // a sum: both get what arrives
        double dy = dq;
        return new double[] {f, dx, dy, dz};
    }
}
