package dk.vaern.notification.channel.http;

import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in a few stable words what went wrong below HTTP; none of it is the message's fault, so all of it may pass. */
public final class NetworkTrouble {

    private NetworkTrouble() {}

    public static TemporaryFailure of(IOException trouble) {
        return new TemporaryFailure(
                switch (trouble) {
                    case UnknownHostException _ -> "host name not found";
                    case ConnectException _, NoRouteToHostException _ -> "no connection";
                    case InterruptedIOException _ -> "timed out";
                    case SSLException _ -> "TLS failed or the certificate is not the host's";
                    default -> "connection lost before a whole answer";
                });
    }
}
