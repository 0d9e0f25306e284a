package dk.vaern.notification.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private static HostAddresses resolvingTo(String... addresses) {
        return new PublicAddresses(
                Reach.PUBLIC_ONLY,
                _ -> Stream.of(addresses).map(InetAddress::ofLiteral).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "::8.8.8.8",
                "64:ff9b::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::127.0.0.1",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
            })
    void an_address_that_is_not_on_the_public_internet_is_refused(String address) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> resolvingTo(address).of("hooks.example.org"))
                .withMessage("the destination is not on the public internet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450:400f::1",
                "64:ff9b::8.8.8.8",
                "::ffff:8.8.8.8",
            })
    void its_public_neighbours_are_not(String address) throws UnknownHostException {
        assertThat(resolvingTo(address).of("hooks.example.org")).containsExactly(InetAddress.ofLiteral(address));
    }

    @Test
    void one_private_address_among_public_ones_refuses_the_host() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        resolvingTo("1.1.1.1", "2606:4700::1111", "10.0.0.1").of("hooks.example.org"));
    }

    @Test
    void no_address_is_an_unknown_host_and_may_pass() {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> resolvingTo().of("hooks.example.org"))
                .isNotInstanceOf(NotAllowed.class);
    }

    @Test
    void where_private_ones_are_allowed_nothing_is_refused() throws UnknownHostException {
        var anywhere = new PublicAddresses(Reach.PRIVATE_ALLOWED, _ -> List.of(Inet4Address.ofLiteral("10.0.0.1")));
        assertThat(anywhere.of("hooks.example.org")).hasSize(1);
    }
}
