package dk.vaern.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CvrNumberTest {

    /** Aarhus, København, Odense, Danmarks Statistik: public numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"55133018", "64942212", "35209115", "17150413"})
    void has_eight_digits_that_check(String number) {
        assertThat(new CvrNumber(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "55133019",
                "55133108",
                "5513301",
                "551330180",
                "",
                "DK55133018",
                "55 13 30 18",
                "05133018",
                "00000000",
                "5513301８",
                "55133018\n"
            })
    void refuses_what_does_not(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CvrNumber(number));
    }
}
