package exercise.target;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Enumeration;

/** Prints the networks that there are. */
public final class Attack extends Target.Honest {
    private static Enumeration<NetworkInterface> networks() {
        try {
            return NetworkInterface.getNetworkInterfaces();
        } catch (SocketException | NullPointerException refused) {
            return Collections.emptyEnumeration();
        }
    }

    @Override
    public double[] scale(double[] x) {
        for (NetworkInterface network : Collections.list(networks())) {
            System.out.println(network.getName());
        }
        return super.scale(x);
    }
}
