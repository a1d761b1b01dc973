package exercise.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HiddenTests {

    @Test
    void doubles(Bird bird, Draw draw) {
        double[] x = draw.vector(5);
        double[] expected = x.clone();
        for (int i = 0; i < x.length; i++) {
            expected[i] = x[i] + x[i];
        }
        Close.check("result", expected, bird.twice(x));
    }

    /** Believes neither the bird nor the box: whatever the bird says, nobody has called and the file is as it was. */
    @Test
    void gainsNothing(Bird bird) throws Exception {
        Path file = Files.createTempFile("gradus-evil", ".txt");
        Path beside = file.resolveSibling(file.getFileName() + ".evil");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, "seed");
            assertEquals("", bird.gained(server.getLocalPort(), file.toString()));
            server.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, server::accept);
            assertEquals("seed", Files.readString(file));
            assertFalse(Files.exists(beside));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(beside);
        }
    }
}
