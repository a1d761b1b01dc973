package exercise.target;

import java.net.URL;

/** Fetches pages of the host and of the cloud that it may be in. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new URL("http://127.0.0.1:${port}/").openStream().read());
        attempt(() -> new URL("http://169.254.169.254/latest/meta-data/").openStream().read());
        attempt(() -> new URL("http://[::1]:${port}/").openStream().read());
        return super.scale(x);
    }
}
