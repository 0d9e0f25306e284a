package dk.vaern.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ApiJsonTest {

    private static final JsonMapper JSON = ApiJson.mapper();

    record Id(UUID value) {}

    record Everything(
            Id id,
            OrganisationId organisation,
            Severity severity,
            Tlp tlp,
            Instant at,
            List<OrganisationId> others,
            Map<OrganisationId, Integer> counts,
            @Nullable String note) {}

    private static final Everything EVERYTHING = new Everything(
            new Id(UUID.fromString("01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05")),
            OrganisationId.NATIONAL_CENTRE,
            Severity.HIGH,
            Tlp.AMBER_STRICT,
            Instant.parse("2026-11-01T02:00:00Z"),
            List.of(),
            Map.of(OrganisationId.JOINT_MUNICIPAL, 1),
            null);

    @Test
    void is_written_bare_with_what_is_missing_as_null_and_read_back() {
        String json = JSON.writeValueAsString(EVERYTHING);
        assertThat(json)
                .isEqualTo("{\"id\":\"01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05\",\"organisation\":\"national-centre\","
                        + "\"severity\":\"HIGH\",\"tlp\":\"AMBER+STRICT\",\"at\":\"2026-11-01T02:00:00Z\",\"others\":[],"
                        + "\"counts\":{\"joint-municipal\":1},\"note\":null}");
        assertThat(JSON.readValue(json, Everything.class)).isEqualTo(EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T02:00:00Z, 2026-11-01T02:00:00Z",
        "2026-11-01T03:00:00+01:00, 2026-11-01T02:00:00Z",
        "2026-11-01T02:00:00.123456789Z, 2026-11-01T02:00:00.123456789Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z"
    })
    void takes_instants_of_any_offset(String text, Instant instant) {
        assertThat(Texts.instant(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01",
                "2026-11-01T02:00Z",
                "2026-11-01 02:00:00Z",
                "2026-11-01T02:00:00",
                "2026-11-01T02:00:00+0100",
                "2026-11-01T24:00:00Z",
                "2026-11-01T02:00:60Z",
                "2026-02-29T02:00:00Z",
                "+12026-11-01T02:00:00Z",
                "2026-11-01T02:00:00.Z",
                " 2026-11-01T02:00:00Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "1762000000"
            })
    void takes_no_other_instants(String text) {
        assertThatThrownBy(() -> Texts.instant(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_dates_of_one_form() {
        assertThat(JSON.readValue("\"2027-01-01\"", LocalDate.class)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2027, 1, 1]",
                "\"+999999999-12-31\"",
                "\"2027-02-29\"",
                "\"2027-1-1\"",
                "\"2027-01-01T00:00:00Z\"",
                "\"\"",
                "20454"
            })
    void takes_no_other_dates(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, LocalDate.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "01931f2a7c317e3a9f4e2b8d9a6c1e05", "AZMfKnwxfjqfTiuNmmweBQ=="})
    void takes_no_other_ids(String text) {
        assertThatThrownBy(() -> JSON.readValue("\"" + text + "\"", UUID.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void takes_text_of_whole_characters_only() {
        assertThat(JSON.readValue("\"\\ud83d\\ude00\\n\"", String.class)).isEqualTo("\uD83D\uDE00\n");
        assertThatThrownBy(() -> JSON.readValue("\"\\ude00\\ud83d\"", String.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> JSON.readValue("{\"a\\u0000\":\"\\u0000\"}", Map.class))
                .isInstanceOf(JacksonException.class);
    }
}
