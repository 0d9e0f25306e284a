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

    /** What may be said of the matter; of anything stricter than GREEN, only that something needs attention, and where. */
    public static Words of(Matter matter, Link link, Language language, WordsForm form) {
        Phrases phrases = switch (language) {
            case DANISH -> new DanishPhrases();
            case ENGLISH -> new EnglishPhrases();
        };
        if (!matter.mayBeTold()) {
            return new Words(Optional.empty(), language, phrases.attention(), untold(phrases, link, form));
        }
        var label = "TLP:" + matter.tlp().label();
        var subject = subject(phrases.heading(matter.kind()) + ": ", matter.title(), " [" + label + "]");
        var body = switch (form) {
            case LETTER -> letter(matter, label, link, phrases);
            case SHORT -> shortly(matter, label, link, phrases);
        };
        return new Words(Optional.of(matter.kind().label()), language, subject, body);
    }

    /** The title gives way to the label, which FIRST wants in every subject line. */
    private static String subject(String before, String title, String after) {
        var room = Words.SUBJECT_LIMIT - before.length() - after.length();
        return before + PlainText.cut(Quotation.title(title), room) + after;
    }

    private static String untold(Phrases phrases, Link link, WordsForm form) {
        return switch (form) {
            case LETTER ->
                """
                %s

                %s
                %s

                %s
                """.formatted(phrases.attentionSentence(), phrases.logInToSee(), link.toLogin(), phrases.signature());
            case SHORT -> "Værn: " + phrases.attentionSentence() + " " + phrases.logIn() + " " + link.toLogin();
        };
    }

    private static String letter(Matter matter, String label, Link link, Phrases phrases) {
        var sentence = phrases.sentence(matter.kind(), Quotation.title(matter.title()), name(matter));
        return """
                %s

                %s%s

                %s
                %s

                %s
                """.formatted(
                        label,
                        sentence,
                        deadline(matter, phrases, phrases::longTime),
                        phrases.logInToAct(),
                        link.toMatter(),
                        phrases.signature());
    }

    private static String shortly(Matter matter, String label, Link link, Phrases phrases) {
        return "Værn: " + phrases.heading(matter.kind()) + ": " + Quotation.shortTitle(matter.title()) + " ("
                + name(matter) + ", " + label + ")." + deadline(matter, phrases, phrases::shortTime) + " "
                + phrases.logIn() + " "
                + link.toMatter();
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
