package gradus.app.web;

/** The server can not listen where it was told to; the message tells the operator what to do. */
public final class PortTaken extends RuntimeException {

    PortTaken(String host, int port, Throwable cause) {
        super(
                "nothing can listen on %s port %d: it is taken, or not this machine's; choose another with --port"
                        .formatted(host, port),
                cause);
    }
}
