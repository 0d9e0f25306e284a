package dk.vaern.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Tlp;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.Words;
import dk.vaern.notification.channel.WordsForm;
import dk.vaern.notification.channel.sms.SmsText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever others write, of every kind, label, language and form, alone or with others. */
class EveryWordTest {

    private static final Link LINK = new Link(
            URI.create("https://varsling.kommunernes-beredskab.example"),
            "/incidents/019a4000-0000-7000-8000-000000000001");
    private static final URI ANSWER =
            URI.create("https://varsling-svar.kommunernes-beredskab.example/a/AbCdEfGhIjKlMnOpQrStUvWx");
    private static final List<Optional<Invitation>> INVITATIONS = List.of(
            Optional.empty(),
            Optional.of(new Invitation(ANSWER, Optional.empty())),
            Optional.of(new Invitation(ANSWER, Optional.of("OK BC"))));
    private static final Optional<Instant> DEADLINE = Optional.of(Instant.parse("2026-10-25T00:30:00Z"));

    /** What somebody may have thought of. */
    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(400),
                Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(300),
                Arbitraries.strings()
                        .withChars("áČ漢字😀€{}[]|^~\\éø«»\u202e\u2066\u200b\r\n\t<>\"'*_`#=+-@")
                        .ofMaxLength(300),
                Arbitraries.of(
                        "Hej\r\nBcc: alle@example.org\r\n\r\nTryk her",
                        "[Tryk her](https://evil.example) **nu** <b>x</b> <at>alle</at>",
                        "\u202ehttps://evil.example\u202c www.evil.example",
                        "=cmd|' /C calc'!A0",
                        "{\"type\":\"Action.OpenUrl\",\"url\":\"https://evil.example\"}",
                        "\u0000\u0007\u001b[31m",
                        "漢".repeat(300),
                        "😀".repeat(200)));
    }

    private static Matter matter(MatterKind kind, Tlp tlp, String title, String name) {
        return new Matter(kind, tlp, title, name, DEADLINE);
    }

    private static Words several(
            Tlp strictest, String title, Optional<Invitation> invitation, Language language, WordsForm form) {
        var matters = List.of(
                matter(MatterKind.WARNING_PUBLISHED, Tlp.GREEN, title, title),
                matter(MatterKind.ACTION_ASSIGNED, strictest, title, title));
        return Together.of(new Several(matters, 1), LINK, invitation, language, form);
    }

    /** All that could be said, alone and together. */
    private static Stream<Words> said(Tlp tlp, String title, WordsForm form) {
        List<Words> said = new ArrayList<>();
        for (var language : Language.values()) {
            for (var invitation : INVITATIONS) {
                for (var kind : MatterKind.values()) {
                    said.add(Wording.of(matter(kind, tlp, title, title), LINK, invitation, language, form));
                }
                said.add(several(tlp, title, invitation, language, form));
            }
        }
        return said.stream();
    }

    @Property(tries = 60)
    void a_text_message_has_two_segments_and_its_answer_whole(@ForAll("nasty") String title) {
        for (Tlp tlp : Tlp.values()) {
            said(tlp, title, WordsForm.SHORT).forEach(words -> {
                var text = SmsText.fit(words.body());
                assertThat(text.segments()).isBetween(1, SmsText.MOST_SEGMENTS);
                if (words.answer().isPresent()) {
                    assertThat(text.text()).endsWith(" " + ANSWER);
                } else {
                    assertThat(text.text()).containsPattern(" https://varsling\\.kommunernes-beredskab\\.example\\S*$");
                }
            });
        }
    }

    @Property(tries = 60)
    void nothing_in_it_is_a_line_a_header_or_a_direction(@ForAll("nasty") String title) {
        for (Tlp tlp : Tlp.values()) {
            Stream.of(WordsForm.values())
                    .flatMap(form -> said(tlp, title, form))
                    .forEach(words -> {
                        assertThat(words.subject().codePoints().noneMatch(EveryWordTest::isInvisible))
                                .isTrue();
                        assertThat(words.subject()).hasSizeLessThanOrEqualTo(Words.SUBJECT_LIMIT);
                        assertThat(words.body().codePoints().noneMatch(c -> c != '\n' && isInvisible(c)))
                                .isTrue();
                    });
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    @Property(tries = 60)
    void the_only_links_are_ours_and_nothing_is_markup(@ForAll("nasty") String title) {
        for (Tlp tlp : Tlp.values()) {
            Stream.of(WordsForm.values())
                    .flatMap(form -> said(tlp, title, form))
                    .forEach(words -> {
                        String rest = words.body()
                                .replace(ANSWER.toString(), "")
                                .replace(LINK.toMatter(), "")
                                .replace(LINK.toLogin(), "");
                        assertThat(rest + words.subject()).doesNotContain("://", "<");
                    });
        }
    }

    @Property(tries = 60)
    void of_a_secret_nothing_is_said_whatever_it_is(@ForAll("nasty") String title) {
        for (Tlp tlp : List.of(Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED)) {
            for (var form : WordsForm.values()) {
                assertThat(said(tlp, title, form).toList())
                        .isEqualTo(said(Tlp.RED, "noget andet", form).toList());
                for (var language : Language.values()) {
                    for (var invitation : INVITATIONS) {
                        assertThat(Stream.concat(
                                                Stream.of(MatterKind.values())
                                                        .map(kind -> Wording.of(
                                                                matter(kind, tlp, title, title),
                                                                LINK,
                                                                invitation,
                                                                language,
                                                                form)),
                                                Stream.of(several(tlp, title, invitation, language, form)))
                                        .distinct())
                                .hasSize(1)
                                .noneMatch(Words::mayTell);
                    }
                }
            }
        }
    }
}
