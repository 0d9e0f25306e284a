package dk.vaern.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Tlp;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.Words;
import dk.vaern.notification.channel.WordsForm;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of anything stricter than GREEN a message says that something needs attention and where to log in, and nothing else. */
class SilenceTest {

    private static final String CANARY = "kanariefugl";
    private static final Link LINK = new Link(URI.create("https://vaern.example"), "/incidents/" + CANARY);
    private static final Instant DEADLINE = Instant.parse("2031-08-09T10:11:00Z");

    /** Their title is the organisation's name, which is not said twice. */
    private static final Set<Optional<String>> OF_AN_ORGANISATION_ITSELF = Stream.of(
                    MatterKind.NOBODY_REACHABLE,
                    MatterKind.SCHEDULE_GAP_AHEAD,
                    MatterKind.DOUBLE_COVER_AHEAD,
                    MatterKind.ONBOARDING_INCOMPLETE,
                    MatterKind.HEARTBEAT)
            .map(MatterKind::label)
            .map(Optional::of)
            .collect(Collectors.toSet());

    private static Matter matter(MatterKind kind, Tlp tlp, Optional<Instant> deadline) {
        return new Matter(kind, tlp, CANARY + " titel", CANARY + " kommune", deadline);
    }

    private static Set<Words> everyWord(Tlp tlp, Language language, WordsForm form) {
        var said = new HashSet<Words>();
        for (var kind : MatterKind.values()) {
            said.add(Wording.of(matter(kind, tlp, Optional.of(DEADLINE)), LINK, language, form));
            said.add(Wording.of(matter(kind, tlp, Optional.empty()), LINK, language, form));
        }
        return said;
    }

    @ParameterizedTest
    @EnumSource(
            value = Tlp.class,
            names = {"AMBER", "AMBER_STRICT", "RED"})
    void a_secret_matter_of_any_kind_is_told_in_the_same_words(Tlp tlp) {
        for (var language : Language.values()) {
            for (var form : WordsForm.values()) {
                assertThat(everyWord(tlp, language, form)).singleElement().satisfies(words -> {
                    assertThat(words.mayTell()).isFalse();
                    assertThat(words.toString()).doesNotContain(CANARY, "2031", "TLP", "/incidents");
                    if (form != WordsForm.SPOKEN) {
                        assertThat(words.body()).contains("https://vaern.example");
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Tlp.class,
            names = {"CLEAR", "GREEN"})
    void an_open_one_is_named_which_shows_that_the_canary_sings(Tlp tlp) {
        for (var language : Language.values()) {
            for (var form : WordsForm.values()) {
                assertThat(everyWord(tlp, language, form))
                        .hasSizeGreaterThanOrEqualTo(MatterKind.values().length)
                        .allSatisfy(words -> {
                            assertThat(words.mayTell()).isTrue();
                            assertThat(words.subject()).contains(CANARY, "[TLP:" + tlp.label() + "]");
                            assertThat(words.body()).contains(CANARY + " kommune", "TLP:" + tlp.label());
                            if (form != WordsForm.SPOKEN) {
                                assertThat(words.body()).contains(LINK.toMatter());
                            }
                            boolean isSpelled = form == WordsForm.SPOKEN
                                    && words.matter().equals(Optional.of(MatterKind.CONTACT_POINT_CODE.label()));
                            if (!isSpelled && !OF_AN_ORGANISATION_ITSELF.contains(words.matter())) {
                                assertThat(words.body()).contains(CANARY + " titel");
                            }
                        });
            }
        }
    }

    @Test
    void this_is_all_that_is_said() {
        var secret = matter(MatterKind.INCIDENT_ESCALATED, Tlp.AMBER, Optional.of(DEADLINE));
        assertThat(Wording.of(secret, LINK, Language.DANISH, WordsForm.LETTER))
                .isEqualTo(new Words(Optional.empty(), Language.DANISH, "Værn: noget kræver din opmærksomhed", """
                                Noget kræver din opmærksomhed.

                                Log ind i Værn for at se, hvad det er:
                                https://vaern.example

                                Sendt automatisk af Værn. Beskeden kan ikke besvares.
                                """));
        assertThat(Wording.of(secret, LINK, Language.ENGLISH, WordsForm.SHORT).body())
                .isEqualTo("Værn: Something needs your attention. Log in: https://vaern.example");
    }
}
