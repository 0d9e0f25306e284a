package dk.vaern.notification.channel.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host; a connection is made to one of exactly those. */
@FunctionalInterface
public interface HostAddresses {

    /** The machine's own resolver. */
    HostAddresses SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /**
     * At least one.
     *
     * @throws UnknownHostException also when the host may not be connected to
     */
    List<InetAddress> of(String host) throws UnknownHostException;
}
