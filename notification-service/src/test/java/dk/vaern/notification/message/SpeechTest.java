package dk.vaern.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Tlp;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.WordsForm;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeechTest {

    private static final Link LINK = new Link(URI.create("https://vaern.example"), "/m/1");

    private static Matter matter(MatterKind kind, Tlp tlp, String title) {
        return new Matter(kind, tlp, title, "Nationalt center", Optional.of(Instant.parse("2026-11-03T07:00:00Z")));
    }

    private static String heard(Matter matter, Language language) {
        return Wording.of(matter, LINK, language, WordsForm.SPOKEN).body();
    }

    @Test
    void is_sentences_with_the_day_in_words_and_no_link() {
        assertThat(heard(matter(MatterKind.WARNING_PUBLISHED, Tlp.GREEN, "Hul i VPN"), Language.DANISH))
                .isEqualTo("Værn. TLP:GREEN. Nationalt center har udsendt varslet »Hul i VPN«. Kvittér senest tirsdag"
                        + " den 3. november 2026 kl. 08.00. Log ind i Værn for at læse mere og svare.");
    }

    @Test
    void spells_a_code() {
        assertThat(heard(matter(MatterKind.CONTACT_POINT_CODE, Tlp.CLEAR, "12345678"), Language.ENGLISH))
                .contains("1 2 3 4 5 6 7 8")
                .doesNotContain("12345678");
    }

    @Test
    void says_of_a_secret_only_that_there_is_something() {
        assertThat(heard(matter(MatterKind.INCIDENT_ESCALATED, Tlp.AMBER, "Hul i VPN"), Language.DANISH))
                .isEqualTo("Værn. Noget kræver din opmærksomhed. Log ind i Værn for at læse mere og svare.");
    }

    @Test
    void counts_what_comes_together() {
        var one = matter(MatterKind.WARNING_PUBLISHED, Tlp.GREEN, "Hul i VPN");
        assertThat(Together.of(
                                new Several(List.of(one, one), 1),
                                LINK,
                                Optional.empty(),
                                Language.ENGLISH,
                                WordsForm.SPOKEN)
                        .body())
                .isEqualTo("Værn. TLP:GREEN. 2 warnings, 1 urgent. Log in to Værn to read more and to answer.");
    }
}
