package exercise.target;

import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;

/** Connects to a server on the host, the newer way. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> SocketChannel.open(new InetSocketAddress("127.0.0.1", ${port})));
        attempt(() -> AsynchronousSocketChannel.open().connect(new InetSocketAddress("127.0.0.1", ${port})).get());
        return super.scale(x);
    }
}
