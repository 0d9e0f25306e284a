package dk.vaern.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionOrderTest {

    /** SemVer 2.0.0, section 11, with CSAF's integers between. */
    private static final List<String> FROM_OLD_TO_NEW = List.of(
            "0",
            "0.0.1",
            "0.9.0",
            "0.10.0",
            "1.0.0-0",
            "1.0.0-9",
            "1.0.0-10",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1",
            "1.0.1",
            "1.2.0",
            "1.10.0",
            "2",
            "2.1.0",
            "9",
            "10",
            "99999999999999999999",
            "100000000000000000000");

    @Test
    void follows_integers_and_semantic_versions() {
        for (int i = 0; i < FROM_OLD_TO_NEW.size(); i++) {
            for (int j = 0; j < FROM_OLD_TO_NEW.size(); j++) {
                assertThat(Integer.signum(compare(FROM_OLD_TO_NEW.get(i), FROM_OLD_TO_NEW.get(j))))
                        .as("%s against %s", FROM_OLD_TO_NEW.get(i), FROM_OLD_TO_NEW.get(j))
                        .isEqualTo(Integer.signum(Integer.compare(i, j)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0.0", "1.0.0+build.1, 1.0.0+build.2", "1.0.0-rc.1+a, 1.0.0-rc.1", "v1, 2025.08.25", "'', final"})
    void finds_these_alike(String one, String other) {
        assertThat(compare(one, other)).isZero();
        assertThat(compare(other, one)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "1.0", "1.0.0-01", "1.0.0-", "1.0.0.0", "v1", "-1", "1\n", "１", "2025.08.25"})
    void puts_what_is_no_version_first(String text) {
        assertThat(compare(text, "0.0.0-0")).isNegative();
        assertThat(compare("0.0.0-0", text)).isPositive();
    }

    @Test
    void is_not_troubled_by_endless_versions() {
        String endless = "1.0.0-" + "a.".repeat(1_000_000) + "a";
        assertThat(compare(endless, "1".repeat(1_000_000))).isZero();
    }

    private static int compare(String one, String other) {
        return RevisionOrder.OF_VERSIONS.compare(one, other);
    }
}
