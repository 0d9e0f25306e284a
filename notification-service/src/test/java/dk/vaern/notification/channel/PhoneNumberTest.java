package dk.vaern.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"+4512345678", "+298123456", "+299123456", "+123456789012345"})
    void e164_is_taken(String number) {
        assertThat(PhoneNumber.of(number)).contains(new PhoneNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345678",
                "004512345678",
                "+45 12345678",
                "+0012345678",
                "+45123456789012345",
                "+123456",
                "+4512345678\n",
                "+4512345678,+4587654321",
                "tel:+4512345678",
                "+４５12345678",
                "+45123a5678"
            })
    void anything_else_is_refused(String text) {
        assertThat(PhoneNumber.of(text)).isEmpty();
    }
}
