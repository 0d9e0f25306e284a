package dk.vaern.incident.imports.csaf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({
        "2017-09-07T00:00:00.000000Z, 2017-09-07T00:00:00Z",
        "2024-02-29t23:59:60z, 2024-02-29T23:59:59Z",
        "2021-07-21T10:00:00+02:00, 2021-07-21T08:00:00Z",
        "2021-07-21T10:00:00.1234567891234-00:00, 2021-07-21T10:00:00.123456789Z"
    })
    void reads(String text, Instant instant) {
        assertThat(Rfc3339.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-07-21",
                "2021-07-21T10:00Z",
                "2021-07-21T10:00:00",
                "2021-07-21 10:00:00Z",
                "2021-13-21T10:00:00Z",
                "2021-02-29T10:00:00Z",
                "2021-07-21T24:00:00Z",
                "2021-07-21T10:00:61Z",
                "2021-07-21T10:00:00.Z",
                "2021-07-21T10:00:00+2:00",
                "2021-07-21T10:00:00+99:00",
                "2021-07-21T10:00:00ZZ",
                "21-07-2021T10:00:00Z"
            })
    void refuses(String text) {
        assertThat(Rfc3339.parse(text)).isEmpty();
    }
}
