package dk.vaern.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Tlp;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.Words;
import dk.vaern.notification.channel.WordsForm;
import dk.vaern.notification.channel.sms.SmsText;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Link LINK = new Link(URI.create("https://vaern.example"), "/m/1");
    private static final Optional<Instant> DEADLINE = Optional.of(Instant.parse("2026-11-03T07:00:00Z"));

    private static Matter matter(MatterKind kind, String title, String organisation) {
        return new Matter(kind, Tlp.GREEN, title, organisation, DEADLINE);
    }

    private static Words letter(Matter matter, Language language) {
        return Wording.of(matter, LINK, language, WordsForm.LETTER);
    }

    private static Words shortly(Matter matter, Language language) {
        return Wording.of(matter, LINK, language, WordsForm.SHORT);
    }

    @Nested
    class In_danish {

        @Test
        void a_letter_has_a_label_a_sentence_a_deadline_and_one_link() {
            assertThat(letter(matter(MatterKind.WARNING_PUBLISHED, "Hul i VPN", "Nationalt center"), Language.DANISH))
                    .isEqualTo(new Words(
                            Optional.of("warning-published"),
                            Language.DANISH,
                            "Nyt varsel: Hul i VPN [TLP:GREEN]",
                            """
                                    TLP:GREEN

                                    Nationalt center har udsendt varslet »Hul i VPN«. Kvittér senest tirsdag den 3. november 2026 kl. 08.00.

                                    Log ind i Værn for at læse mere og svare:
                                    https://vaern.example/m/1

                                    Sendt automatisk af Værn. Beskeden kan ikke besvares.
                                    """));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "WARNING_PUBLISHED|Nyt varsel|Org har udsendt varslet »T«. Kvittér senest",
                    "WARNING_REVISED|Varsel ændret|Org har udsendt en ny udgave af varslet »T«. Kvittér senest",
                    "WARNING_WITHDRAWN|Varsel trukket tilbage|Org har trukket varslet »T« tilbage.",
                    "ACKNOWLEDGEMENT_OVERDUE|Varsel mangler kvittering|Org har ikke kvitteret for varslet »T«. Fristen var",
                    "INCIDENT_ESCALATED|Hændelse eskaleret|Hændelsen »T« hos Org er eskaleret til jer.",
                    "PARTICIPANT_INVITED|Invitation til hændelse|Org har inviteret jer til at deltage i hændelsen »T«.",
                    "COMMANDER_APPOINTED|Du leder en hændelse|Du er udpeget til at lede hændelsen »T« hos Org.",
                    "ACTION_ASSIGNED|Nyt tiltag|Org har givet jer tiltaget »T«. Fristen er",
                    "ACTION_DUE_SOON|Tiltag skal snart være udført|Tiltaget »T«, som Org står for, skal snart være udført. Fristen er",
                    "ACTION_OVERDUE|Tiltag over fristen|Tiltaget »T«, som Org står for, er ikke udført til tiden. Fristen var",
                    "ACTION_BLOCKED|Tiltag er gået i stå|Org kan ikke komme videre med tiltaget »T«. Fristen er",
                    "BREAK_GLASS|Jeres hændelse er åbnet med nødadgang|Org har åbnet jeres hændelse »T« med nødadgang. Begrundelsen står i hændelsens tidslinje. Adgangen ophører",
                })
        void every_kind_says_what_it_is(MatterKind kind, String heading, String sentence) {
            var words = letter(matter(kind, "T", "Org"), Language.DANISH);
            assertThat(words.subject()).isEqualTo(heading + ": T [TLP:GREEN]");
            assertThat(words.body()).contains("\n" + sentence);
            assertThat(shortly(matter(kind, "T", "Org"), Language.DANISH).body())
                    .startsWith("Værn: " + heading + ": T (Org, TLP:GREEN).")
                    .endsWith(" Log ind: https://vaern.example/m/1");
        }
    }

    @Nested
    class In_english {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "WARNING_PUBLISHED|New warning|Org has published the warning “T”. Acknowledge by Tuesday 3 November 2026 at 08:00 Danish time.",
                    "WARNING_REVISED|Warning revised|Org has published a new version of the warning “T”. Acknowledge by",
                    "WARNING_WITHDRAWN|Warning withdrawn|Org has withdrawn the warning “T”.",
                    "ACKNOWLEDGEMENT_OVERDUE|Warning not acknowledged|Org has not acknowledged the warning “T”. It was due",
                    "INCIDENT_ESCALATED|Incident escalated|The incident “T” at Org is escalated to you.",
                    "PARTICIPANT_INVITED|Invitation to an incident|Org invites you to take part in the incident “T”.",
                    "COMMANDER_APPOINTED|You lead an incident|You are appointed to lead the incident “T” at Org.",
                    "ACTION_ASSIGNED|New action|Org has assigned you the action “T”. It is due",
                    "ACTION_DUE_SOON|Action due soon|The action “T”, which Org has, is due soon. It is due",
                    "ACTION_OVERDUE|Action overdue|The action “T”, which Org has, was not done in time. It was due",
                    "ACTION_BLOCKED|Action blocked|Org is blocked in the action “T”. It is due",
                    "BREAK_GLASS|Your incident was opened by emergency access|Org has opened your incident “T” by emergency access. The reason stands in the incident's timeline. Access ends",
                })
        void every_kind_says_what_it_is(MatterKind kind, String heading, String sentence) {
            var words = letter(matter(kind, "T", "Org"), Language.ENGLISH);
            assertThat(words.subject()).isEqualTo(heading + ": T [TLP:GREEN]");
            assertThat(words.body()).contains("\n" + sentence);
            assertThat(shortly(matter(kind, "T", "Org"), Language.ENGLISH).body())
                    .startsWith("Værn: " + heading + ": T (Org, TLP:GREEN).")
                    .endsWith(" Log in: https://vaern.example/m/1");
        }
    }

    @Nested
    class A_text_message {

        @ParameterizedTest
        @EnumSource(MatterKind.class)
        void with_long_facts_still_fits_and_keeps_its_link(MatterKind kind) {
            var link = new Link(
                    URI.create("https://varsling.kommunernes-beredskab.example"),
                    "/incidents/019a4000-0000-7000-8000-000000000001");
            var matter = matter(kind, "Sårbarhed ".repeat(40), "Den fælleskommunale organisation ".repeat(9));
            for (var language : Language.values()) {
                var body = Wording.of(matter, link, language, WordsForm.SHORT).body();
                assertThat(SmsText.fit(body).text()).endsWith(link.toMatter());
            }
        }

        @Test
        void in_danish_letters_travels_in_the_small_alphabet() {
            var body = shortly(matter(MatterKind.ACTION_OVERDUE, "Opdatér alle æbler – nu", "Ærø"), Language.DANISH)
                    .body();
            assertThat(SmsText.fit(body).encoding()).isEqualTo(SmsText.Encoding.GSM_7);
        }
    }

    @Nested
    class Facts_by_others {

        @Test
        void stay_on_one_line_inside_their_quotation_marks() {
            var words = letter(
                    matter(MatterKind.ACTION_ASSIGNED, "x«.\r\n\r\nLog ind:\nBcc: eve@example.org", "A\nB"),
                    Language.DANISH);
            assertThat(words.body()).contains("A B har givet jer tiltaget »x'. Log ind: Bcc: eve@example.org«.");
            assertThat(words.subject()).isEqualTo("Nyt tiltag: x'. Log ind: Bcc: eve@example.org [TLP:GREEN]");
        }

        @ParameterizedTest
        @EnumSource(WordsForm.class)
        void hold_no_second_link_and_no_markup(WordsForm form) {
            var hostile = "<a href=\"https://evil.example\">WWW.evil.example</a> hTTps:\u200B//evil.example";
            var words = Wording.of(matter(MatterKind.WARNING_PUBLISHED, hostile, hostile), LINK, Language.DANISH, form);
            assertThat(words.body() + words.subject()).doesNotContain("<", "www.", "WWW.");
            assertThat(words.body().split("://", -1)).hasSize(form == WordsForm.SPOKEN ? 1 : 2);
            assertThat(words.subject()).doesNotContain("://");
        }

        @ParameterizedTest
        @EnumSource(MatterKind.class)
        void that_are_long_leave_the_label_in_the_subject(MatterKind kind) {
            for (var language : Language.values()) {
                var words = letter(matter(kind, "Sårbarhed ".repeat(40), "Org"), language);
                assertThat(words.subject()).endsWith("… [TLP:GREEN]").hasSizeLessThanOrEqualTo(150);
            }
        }

        @Test
        void that_are_nothing_break_nothing() {
            var empty = new Matter(MatterKind.WARNING_PUBLISHED, Tlp.CLEAR, "\u0000", "", Optional.empty());
            assertThat(letter(empty, Language.DANISH).body()).contains("– har udsendt varslet »–«.\n");
        }
    }
}
