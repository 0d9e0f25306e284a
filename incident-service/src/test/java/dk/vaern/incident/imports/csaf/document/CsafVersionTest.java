package dk.vaern.incident.imports.csaf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsafVersionTest {

    private static final List<String> ASCENDING = List.of(
            "0",
            "0.9.0",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.1",
            "1.2.0",
            "1.10.0",
            "2",
            "9",
            "10",
            "99999999999999999999");

    @Test
    void ranks_by_number_and_not_by_letters() {
        for (int i = 1; i < ASCENDING.size(); i++) {
            CsafVersion older = CsafVersion.of(ASCENDING.get(i - 1));
            CsafVersion newer = CsafVersion.of(ASCENDING.get(i));
            assertThat(newer.isNewerThan(older)).as(newer + " after " + older).isTrue();
            assertThat(older.isNewerThan(newer)).isFalse();
            assertThat(newer).isGreaterThan(older);
        }
    }

    @Test
    void build_metadata_and_the_way_of_counting_say_nothing_about_age() {
        assertThat(CsafVersion.of("1.0.0+b").isNewerThan(CsafVersion.of("1.0.0+a")))
                .isFalse();
        assertThat(CsafVersion.of("2.0.0").isNewerThan(CsafVersion.of("2"))).isFalse();
        assertThat(CsafVersion.of("1.0.0+a").isSameReleaseAs(CsafVersion.of("1.0.0+b")))
                .isTrue();
        assertThat(CsafVersion.of("1.0.0-rc.1").becomesSameReleaseAs(CsafVersion.of("1.0.0")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "01", "1.0", "1.0.0.0", "v1", "1.0.0-", "1.0.0-01", "1.0.0+", "1.0.0-a..b", "-1", "1.0.0 "})
    void what_is_neither_a_number_nor_semantic_is_no_version(String text) {
        assertThat(CsafVersion.parse(text)).isEmpty();
        assertThatThrownBy(() -> CsafVersion.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void the_order_is_total(
            @ForAll("versions") CsafVersion a, @ForAll("versions") CsafVersion b, @ForAll("versions") CsafVersion c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
        }
    }

    @Provide
    Arbitrary<CsafVersion> versions() {
        Arbitrary<String> semantic = Arbitraries.of("0", "1", "2", "10")
                .list()
                .ofSize(3)
                .map(numbers -> String.join(".", numbers))
                .flatMap(release -> Arbitraries.of("", "-1", "-a", "-a.1", "-rc", "+x", "+y", "-a+x")
                        .map(release::concat));
        return Arbitraries.oneOf(semantic, Arbitraries.of("0", "1", "2", "10")).map(CsafVersion::of);
    }
}
