package dk.vaern.domain.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @Nested
    class Categories {

        @Test
        void are_the_39_types_in_11_classes_of_rsit() {
            assertThat(Category.codes()).hasSize(39).allMatch(code -> code.split("/", -1).length == 2);
            assertThat(Category.codes().stream()
                            .map(code -> code.substring(0, code.indexOf('/')))
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(
                            "abusive-content",
                            "malicious-code",
                            "information-gathering",
                            "intrusion-attempts",
                            "intrusions",
                            "availability",
                            "information-content-security",
                            "fraud",
                            "vulnerable",
                            "other",
                            "test");
        }

        @Test
        void are_each_a_category() {
            assertThat(Category.codes())
                    .allSatisfy(code -> assertThat(new Category(code).value()).isEqualTo(code));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "malicious-code",
                    "infected-system",
                    "malicious-code/",
                    "malicious-code/phishing",
                    "Malicious-Code/Infected-System",
                    "malicious-code/infected-system ",
                    "malicious-code/infected-system\n"
                })
        void are_no_others(String code) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Category(code));
        }
    }

    @Nested
    class Sectors {

        @Test
        void are_those_of_nis_and_nis2() {
            assertThat(Sector.codes())
                    .hasSize(30)
                    .contains("health", "public-administration", "drinking-water", "waste-water", "road-transport");
        }

        @Test
        void are_each_a_sector() {
            assertThat(Sector.codes())
                    .allSatisfy(code -> assertThat(new Sector(code).value()).isEqualTo(code));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Health", "health ", "schools", "health\n"})
        void are_no_others(String code) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Sector(code));
        }
    }
}
