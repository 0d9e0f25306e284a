package dk.vaern.web.rate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address stands for: of IPv6 the first 64 bits, since whoever has one address there has all of them. */
record Network(String text) {

    private static final int PREFIX_BYTES = 8;

    /** @param address in digits, as the container gives it; anything else stands for itself */
    static Network of(String address) {
        if (address.indexOf(':') < 0) {
            return new Network(address);
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? new Network(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)))
                    : new Network(parsed.getHostAddress());
        } catch (IllegalArgumentException _) {
            return new Network(address);
        }
    }
}
