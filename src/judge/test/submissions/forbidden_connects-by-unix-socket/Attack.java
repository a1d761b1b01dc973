package exercise.target;

import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/** Connects to services of the host. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> SocketChannel.open(UnixDomainSocketAddress.of("/run/docker.sock")));
        attempt(() -> SocketChannel.open(UnixDomainSocketAddress.of("/var/run/dbus/system_bus_socket")));
        attempt(() -> SocketChannel.open(UnixDomainSocketAddress.of("${host}/socket")));
        return super.scale(x);
    }
}
