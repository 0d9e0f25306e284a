package dk.vaern.web.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetAddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Vaern.Example.DK/a, https://vaern.example.dk/a",
        "https://vaern.example.dk:443/a, https://vaern.example.dk/a",
        "http://vaern.example.dk:80, http://vaern.example.dk/",
        "https://vaern.example.dk/a?b=c#d, https://vaern.example.dk/a",
        "https://vaern.example.dk/%7e%41%c3%a6, https://vaern.example.dk/~A%C3%A6",
        "https://[::1]:8080/a, https://[::1]:8080/a",
    })
    void has_one_spelling(String one, String other) {
        assertThat(TargetAddress.of(one)).isEqualTo(TargetAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://vaern.example.dk/a, https://vaern.example.dk/A",
        "https://vaern.example.dk/a, https://vaern.example.dk/a/",
        "https://vaern.example.dk/a/b, https://vaern.example.dk/a%2Fb",
        "https://vaern.example.dk/a, http://vaern.example.dk/a",
        "https://vaern.example.dk/a, https://vaern.example.dk:80/a",
        "https://vaern.example.dk/b, https://vaern.example.dk/a/../b",
    })
    void is_not_another(String one, String other) {
        assertThat(TargetAddress.of(one)).isNotEqualTo(TargetAddress.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "vaern.example.dk", "ftp://a/b", "https:///a", "https://a@b/", "https://a b/"})
    void is_absolute_and_of_the_web(String text) {
        assertThatThrownBy(() -> TargetAddress.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_others_below_it() {
        assertThat(TargetAddress.of("https://a.dk/x/").with("/y")).isEqualTo(TargetAddress.of("https://a.dk/x/y"));
        assertThat(TargetAddress.of("https://a.dk").with("/y")).isEqualTo(TargetAddress.of("https://a.dk/y"));
    }
}
