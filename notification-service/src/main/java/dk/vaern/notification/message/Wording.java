package dk.vaern.notification.message;

import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.PlainText;
import dk.vaern.notification.channel.Words;
import dk.vaern.notification.channel.WordsForm;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Puts a matter into words. Total: every kind, language, form and label has some, whatever the facts look like. */
public final class Wording {

    private Wording() {}

    /** As {@link #of(Matter, Link, Optional, Language, WordsForm)}, and nobody is asked to answer. */
    public static Words of(Matter matter, Link link, Language language, WordsForm form) {
        return of(matter, link, Optional.empty(), language, form);
    }

    /**
     * What may be said of the matter; of anything stricter than GREEN, only that something needs attention, and where.
     *
     * @param invitation how it may be answered without signing in
     */
    public static Words of(
            Matter matter, Link link, Optional<Invitation> invitation, Language language, WordsForm form) {
        Phrases phrases = Phrases.in(language);
        if (!matter.mayBeTold()) {
            return untold(link, invitation, language, form);
        }
        var label = "TLP:" + matter.tlp().label();
        var subject = subject(phrases.heading(matter.kind()) + ": ", matter.title(), " [" + label + "]");
        var body = switch (form) {
            case LETTER -> letter(matter, label, link, phrases) + ending(invitation, phrases);
            case SHORT ->
                new ShortText(matter, deadline(matter, phrases, phrases::shortTime), phrases, invitation).of(link);
            case SPOKEN -> Speech.of(matter, deadline(matter, phrases, phrases::longTime), phrases);
        };
        var kind = Optional.of(matter.kind().label());
        return new Words(kind, language, subject, body, invitation.map(Invitation::link));
    }

    /** The title gives way to the label, which FIRST wants in every subject line. */
    private static String subject(String before, String title, String after) {
        var room = Words.SUBJECT_LIMIT - before.length() - after.length();
        return before + PlainText.cut(Quotation.title(title), room) + after;
    }

    /** The same of whatever it is. */
    static Words untold(Link link, Optional<Invitation> invitation, Language language, WordsForm form) {
        Phrases phrases = Phrases.in(language);
        String body = switch (form) {
            case LETTER ->
                """
                %s

                %s
                %s
                """.formatted(phrases.attentionSentence(), phrases.logInToSee(), link.toLogin())
                        + ending(invitation, phrases);
            case SHORT ->
                "Værn: " + phrases.attentionSentence() + " " + phrases.logIn() + " " + link.toLogin()
                        + ShortText.answer(invitation, phrases);
            case SPOKEN -> Speech.of(phrases.attentionSentence(), phrases);
        };
        return new Words(Optional.empty(), language, phrases.attention(), body, invitation.map(Invitation::link));
    }

    /** How to answer, and who wrote. */
    static String ending(Optional<Invitation> invitation, Phrases phrases) {
        String answer = invitation
                .map(asked -> "\n" + phrases.answerHere() + "\n" + asked.link() + "\n")
                .orElse("");
        return answer + "\n" + phrases.signature() + "\n";
    }

    private static String letter(Matter matter, String label, Link link, Phrases phrases) {
        var sentence = phrases.sentence(matter.kind(), Quotation.title(matter.title()), name(matter));
        return """
                %s

                %s%s

                %s
                %s
                """.formatted(
                label, sentence, deadline(matter, phrases, phrases::longTime), phrases.logInToAct(), link.toMatter());
    }

    private static String name(Matter matter) {
        return Quotation.name(matter.organisation());
    }

    private static String deadline(Matter matter, Phrases phrases, Function<? super Instant, String> time) {
        return matter.deadline()
                .flatMap(instant -> phrases.deadline(matter.kind(), time.apply(instant)))
                .map(sentence -> " " + sentence)
                .orElse("");
    }
}
