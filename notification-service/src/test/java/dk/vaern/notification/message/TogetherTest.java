package dk.vaern.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.vaern.domain.kernel.Tlp;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.WordsForm;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final Link LINK = new Link(URI.create("https://vaern.example"), "/");

    private static Matter matter(MatterKind kind, String title) {
        return new Matter(kind, Tlp.GREEN, title, "Nationalt center", Optional.empty());
    }

    private static String shortly(Several several, Language language) {
        return Together.of(several, LINK, Optional.empty(), language, WordsForm.SHORT)
                .body();
    }

    @Test
    void seven_warnings_of_which_two_are_urgent() {
        var seven = new Several(Collections.nCopies(7, matter(MatterKind.WARNING_PUBLISHED, "T")), 2);
        assertThat(shortly(seven, Language.DANISH))
                .isEqualTo("Værn: 7 varsler, 2 haster (TLP:GREEN). Log ind: https://vaern.example");
        assertThat(shortly(seven, Language.ENGLISH))
                .isEqualTo("Værn: 7 warnings, 2 urgent (TLP:GREEN). Log in: https://vaern.example");
    }

    @Test
    void other_matters_are_messages() {
        var mixed = new Several(
                List.of(matter(MatterKind.WARNING_REVISED, "A"), matter(MatterKind.PARTICIPANT_INVITED, "B")), 0);
        assertThat(shortly(mixed, Language.DANISH)).startsWith("Værn: 2 beskeder (TLP:GREEN).");
        assertThat(shortly(mixed, Language.ENGLISH)).startsWith("Værn: 2 messages (TLP:GREEN).");
    }

    @Test
    void a_letter_names_each() {
        var two = new Several(
                List.of(matter(MatterKind.WARNING_PUBLISHED, "Hul i VPN"), matter(MatterKind.WARNING_REVISED, "Log4j")),
                1);
        var words = Together.of(two, LINK, Optional.empty(), Language.DANISH, WordsForm.LETTER);
        assertThat(words.subject()).isEqualTo("2 varsler, 1 haster [TLP:GREEN]");
        assertThat(words.matter()).contains("several");
        assertThat(words.body()).isEqualTo("""
                        TLP:GREEN

                        2 varsler, 1 haster:
                        - Nyt varsel: Hul i VPN (Nationalt center)
                        - Varsel ændret: Log4j (Nationalt center)

                        Log ind i Værn for at læse mere og svare:
                        https://vaern.example

                        Sendt automatisk af Værn. Beskeden kan ikke besvares.
                        """);
    }

    @Test
    void what_there_is_no_room_for_is_counted() {
        var many = new Several(Collections.nCopies(43, matter(MatterKind.WARNING_PUBLISHED, "T")), 0);
        assertThat(Together.of(many, LINK, Optional.empty(), Language.ENGLISH, WordsForm.LETTER)
                        .body())
                .contains("- and 3 more\n");
    }

    @Test
    void the_strictest_label_is_that_of_all() {
        var clear = new Matter(MatterKind.WARNING_PUBLISHED, Tlp.CLEAR, "T", "N", Optional.empty());
        var two = new Several(List.of(clear, matter(MatterKind.WARNING_PUBLISHED, "U")), 0);
        assertThat(shortly(two, Language.DANISH)).contains("TLP:GREEN");
    }

    @Test
    void one_is_not_several() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Several(List.of(matter(MatterKind.WARNING_PUBLISHED, "T")), 0));
    }
}
