package dk.vaern.incident.imports.csaf.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CvssVectorTest {

    @ParameterizedTest
    @CsvSource({
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, 10.0",
        "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N, 6.4",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 6.1",
        "CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:L, 5.3",
        "CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N, 0.0",
        "AV:N/AC:L/Au:N/C:N/I:N/A:C, 7.8",
        "AV:N/AC:L/Au:N/C:C/I:C/A:C, 10.0",
        "AV:L/AC:H/Au:N/C:C/I:C/A:C, 6.2"
    })
    void amounts_to(String vector, double base) {
        assertThat(CvssVector.parse(vector))
                .hasValueSatisfying(parsed -> assertThat(parsed.baseScore()).isEqualTo(base));
    }

    @Test
    void follows_the_worked_examples_of_version_2() {
        CvssVector vector = CvssVector.parse("AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H")
                .orElseThrow();

        assertThat(vector.temporalScore()).isEqualTo(6.4);
        assertThat(vector.environmentalScore()).isEqualTo(9.2);
    }

    @Test
    void lets_time_and_place_change_a_score_of_version_3() {
        CvssVector vector = CvssVector.parse("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:U/MAV:P")
                .orElseThrow();

        assertThat(vector.baseScore()).isEqualTo(9.8);
        assertThat(vector.temporalScore()).isEqualTo(7.8);
        assertThat(vector.environmentalScore()).isLessThan(vector.temporalScore());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CVSS:3.1/",
                "CVSS:3.1/AV:N",
                "CVSS:2.0/AV:N/AC:L/Au:N/C:N/I:N/A:C",
                "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"
            })
    void what_is_not_whole_is_no_vector(String text) {
        assertThat(CvssVector.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, NONE",
        "0.1, LOW",
        "3.9, LOW",
        "4.0, MEDIUM",
        "6.9, MEDIUM",
        "7.0, HIGH",
        "8.9, HIGH",
        "9.0, CRITICAL",
        "10, CRITICAL"
    })
    void the_scale_has_its_steps_where_first_put_them(double score, CvssRating rating) {
        assertThat(CvssRating.of(score)).isEqualTo(rating);
    }
}
