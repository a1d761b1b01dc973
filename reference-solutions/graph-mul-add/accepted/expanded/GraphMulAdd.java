package exercise.graphmuladd;

/** Multiplies out: f = xz + yz has two products and one sum. */
public final class GraphMulAdd implements MulAddGraph {

    @Override
    public double[] run(double x, double y, double z) {
        double[] result = new double[4];
        result[0] = x * z + y * z;
        result[1] = z;
        result[2] = z;
        result[3] = x + y;
        return result;
    }
}
