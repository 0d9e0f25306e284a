package dk.vaern.notification.channel.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a destination that somebody registered from being a way into our own network: every address of a host must be one
 * that routes on the public internet, by IANA's special-purpose registries (RFC 6890), or the host is refused as a whole.
 * The client connects to the addresses given here and asks no resolver again, so a name cannot change between check and
 * use.
 */
public record PublicAddresses(Reach reach, HostAddresses names) implements HostAddresses {

    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by a carrier; some clouds answer metadata here
                    "127.0.0.0/8", // this machine
                    "168.63.129.16/32", // a cloud's own service address, though in a public block
                    "169.254.0.0/16", // link; most clouds answer metadata here
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4: any IPv4 address inside
                    "3fff::/20") // documentation
            .map(Network::of)
            .toList();

    /** All that IANA has given out of IPv6; loopback, unique-local, link-local, mapped and multicast lie outside. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    /** An IPv4 address on a network that has only IPv6 (RFC 6052): as good as the address inside. */
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    @Override
    public List<InetAddress> of(String host) throws UnknownHostException {
        var addresses = names.of(host);
        if (addresses.isEmpty()) {
            throw new UnknownHostException("no address");
        }
        if (reach == Reach.PUBLIC_ONLY && !addresses.stream().allMatch(PublicAddresses::isPublic)) {
            throw new NotAllowed("the destination is not on the public internet");
        }
        return addresses;
    }

    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (NAT64.holds(address)) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        if (address.length == 16 && !GLOBAL_UNICAST.holds(address)) {
            return false;
        }
        return NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
    }

    /** Not a record: it holds an array. */
    private static final class Network {

        private final byte[] prefix;
        private final int bits;

        private Network(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        static Network of(String cidr) {
            var slash = cidr.indexOf('/');
            return new Network(
                    InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
                    Integer.parseInt(cidr, slash + 1, cidr.length(), 10));
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
