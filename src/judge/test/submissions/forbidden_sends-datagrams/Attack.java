package exercise.target;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** Sends a datagram to another machine. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[] {1}, 1, InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 53));
                return "sent";
            }
        });
        return super.scale(x);
    }
}
