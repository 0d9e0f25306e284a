package dk.vaern.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @Test
    void leads_to_the_matter_or_only_to_the_door() {
        var link = new Link(URI.create("https://vaern.example/"), "/warnings/019a4000-0000-7000-8000-000000000001");
        assertThat(link.toMatter()).isEqualTo("https://vaern.example/warnings/019a4000-0000-7000-8000-000000000001");
        assertThat(link.toLogin()).isEqualTo("https://vaern.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "evil",
                "/a b",
                "/a\nb",
                "/../x",
                "/a?b=c",
                "/a#b",
                "/@evil",
                "/a//b",
                ".evil.example"
            })
    void never_elsewhere(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Link(URI.create("https://vaern.example"), path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://vaern.example",
                "vaern.example",
                "https://user@vaern.example",
                "https://vaern.example/?a",
                "https://vaern.example/#a"
            })
    void only_from_a_public_url_that_is_one(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Link(URI.create(url), "/"));
    }
}
