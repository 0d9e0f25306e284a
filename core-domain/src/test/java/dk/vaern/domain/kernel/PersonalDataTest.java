package dk.vaern.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    private static final UUID KIM = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8001");

    @Nested
    class A_persons_id {

        @Test
        void names_the_organisation_and_the_person_within_it() {
            var id = PersonId.of(AARHUS, KIM);

            assertThat(id).isEqualTo(new PersonId("municipality-0751/01890a5d-ac96-774b-bcce-b302099a8001"));
            assertThat(id.organisation()).isEqualTo(AARHUS);
            assertThat(id.id()).isEqualTo(KIM);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "01890a5d-ac96-774b-bcce-b302099a8001",
                    "municipality-0751/kim",
                    "municipality-0751/01890A5D-AC96-774B-BCCE-B302099A8001",
                    "municipality-75/01890a5d-ac96-774b-bcce-b302099a8001",
                    "/01890a5d-ac96-774b-bcce-b302099a8001",
                    "municipality-0751/01890a5d-ac96-774b-bcce-b302099a8001/"
                })
        void has_no_other_form(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PersonId(text));
        }
    }

    @Nested
    class What_is_known_of_a_person {

        @Test
        void is_read_until_the_person_is_erased() {
            var person = PersonId.of(AARHUS, KIM);

            assertThat(PersonalData.of(person, "Kim").text()).contains("Kim");
            assertThat(PersonalData.erased(person).text()).isEmpty();
            assertThat(PersonalData.erased(person).isErased()).isTrue();
            assertThat(PersonalData.erased(person)).isNotEqualTo(PersonalData.of(person, "Kim"));
        }

        @Test
        void is_never_printed() {
            assertThat(PersonalData.of(PersonId.of(AARHUS, KIM), "Kim Larsen"))
                    .hasToString("PersonalData[municipality-0751/01890a5d-ac96-774b-bcce-b302099a8001]");
        }
    }
}
