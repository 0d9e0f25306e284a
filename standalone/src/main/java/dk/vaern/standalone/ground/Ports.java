package dk.vaern.standalone.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports that the run needs, looked at before anything is started on them. */
public final class Ports {

    private Ports() {}

    /**
     * Refuses a port that cannot be had.
     *
     * @param user what needs the port, as the sentence's subject
     * @param setting the environment variable that chooses another
     * @throws CannotStart when something listens there already, or the number is not a port's
     */
    public static void requireFree(int port, String user, String setting) {
        if (port < 1 || port > 65_535) {
            throw new CannotStart(
                    "%s cannot use port %d: set %s to a number from 1 to 65535.".formatted(user, port, setting));
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "%s needs port %d, which something else on this machine uses: stop that, or set %s to another port."
                            .formatted(user, port, setting),
                    e);
        }
    }
}
