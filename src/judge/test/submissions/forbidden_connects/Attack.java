package exercise.target;

import java.net.Socket;

/** Connects to a server on the host, and elsewhere. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new Socket("127.0.0.1", ${port}).getInputStream().read());
        attempt(() -> new Socket("localhost", ${port}).isConnected());
        attempt(() -> new Socket("192.0.2.1", 80).isConnected());
        return super.scale(x);
    }
}
