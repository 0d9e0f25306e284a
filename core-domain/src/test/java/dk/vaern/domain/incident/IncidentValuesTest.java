package dk.vaern.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IncidentValuesTest {

    @Test
    void evidence_has_a_sha256_and_a_size() {
        assertThatThrownBy(() -> new Evidence("disk.img", "0F".repeat(32), 1, "application/octet-stream"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence("disk.img", "0f".repeat(32), -1, "application/octet-stream"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Evidence("empty", "0f".repeat(32), 0, "text/plain").size())
                .isZero();
    }

    @Test
    void an_indicator_is_of_a_stix_type() {
        assertThatThrownBy(() -> new Indicator("domain", "bad.example")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Indicator.types()).contains("domain-name", "ipv4-addr", "file", "url");
    }
}
