package dk.vaern.notification.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/a/b?c=d%20e",
                "https://hooks.example.org:8443",
                "https://hooks.example.org:443/",
                "HTTPS://HOOKS.example.org/",
                "https://xn--blbr-roah.example/",
                "https://1password.example/",
                "https://1.1.1.1/",
                "https://[2606:4700::1111]/",
            })
    void a_plain_https_url_is_taken(String url) throws NotAllowed {
        assertThat(PublicTarget.of(url, Reach.PUBLIC_ONLY).url()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org",
                "//hooks.example.org/",
                "https:hooks.example.org",
                "https:///path",
                "https://",
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "gopher://hooks.example.org/",
                "jar:https://hooks.example.org/!/",
                "javascript:alert(1)",
                "https://user@hooks.example.org/",
                "https://user:password@hooks.example.org/",
                "https://hooks.example.org@127.0.0.1/",
                "https://@hooks.example.org/",
                "https://hooks.example.org#@127.0.0.1/",
                "https://hooks.example.org/#fragment",
                "https://hooks.example.org\\@127.0.0.1/",
                "https://hooks.example.org\\.evil.example/",
                "https://localhost/",
                "https://metadata/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0x7f.0x0.0x0.0x1/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://127.000.000.001/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.0.0.1./",
                "https://10.0.0.256/",
                "https://1.1.1.1.1/",
                "https://hooks.example.0x7f/",
                "https://%31%32%37.0.0.1/",
                "https://127。0。0。1/",
                "https://①②⑦.0.0.1/",
                "https://１２７.0.0.1/",
                "https://hooks.exämple.org/",
                "https://hooks_example.org/",
                "https://-hooks.example.org/",
                "https://hooks..example.org/",
                "https://hooks.example.org./",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[::1/",
                "https://[v1.fe80::a]/",
                "https://hooks.example.org:22/",
                "https://hooks.example.org:80/",
                "https://hooks.example.org:0/",
                "https://hooks.example.org:65536/",
                "https://hooks.example.org:-1/",
                "https://hooks.example.org:443@127.0.0.1/",
                "https://hooks.example.org /",
                " https://hooks.example.org/",
                "https://hooks.example.org/\r\nHost: evil.example",
                "https://hooks.example.org/\t",
                "https://hooks.example.org/\u0000",
                "https://hooks.example.org/{x}",
            })
    void a_disguise_is_refused(String url) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> PublicTarget.of(url, Reach.PUBLIC_ONLY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/", "http://127.0.0.1:1/", "http://[::1]:8080/", "https://hook:22/"})
    void where_private_ones_are_allowed_this_machine_may_be_called_in_plain(String url) throws NotAllowed {
        assertThat(PublicTarget.of(url, Reach.PRIVATE_ALLOWED).url()).hasToString(url);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> PublicTarget.of(url, Reach.PUBLIC_ONLY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "http://hook/", "http://localhost.evil.example/", "http://127.0.0.2/"})
    void and_no_other(String url) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> PublicTarget.of(url, Reach.PRIVATE_ALLOWED));
    }
}
