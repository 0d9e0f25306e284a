package dk.vaern.notification.message;

import dk.vaern.notification.channel.sms.SmsText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A matter in the two segments of a text message. What does not fit gives way in this order: the end of the title, letters
 * that cost the small alphabet, the link to the matter, every link but the one that answers.
 */
final class ShortText {

    private static final List<Integer> TITLES = List.of(60, 40, 20);
    private static final List<UnaryOperator<String>> ALPHABETS = List.of(UnaryOperator.identity(), SmsText::simple);

    private final Matter matter;
    private final String label;
    private final String deadline;
    private final Phrases phrases;
    private final String answer;

    /** @param deadline with a blank before it, or empty */
    ShortText(Matter matter, String deadline, Phrases phrases, Optional<Invitation> invitation) {
        this.matter = matter;
        this.label = "TLP:" + matter.tlp().label();
        this.deadline = deadline;
        this.phrases = phrases;
        this.answer = answer(invitation, phrases);
    }

    /** With a blank before it; empty when nobody is asked to answer. */
    static String answer(Optional<Invitation> invitation, Phrases phrases) {
        return invitation
                .map(asked -> " " + phrases.answer(asked.reply()) + " " + asked.link())
                .orElse("");
    }

    String of(Link link) {
        String whole = text(" " + phrases.logIn() + " " + link.toMatter(), 60, UnaryOperator.identity());
        return links(link)
                .flatMap(login -> ALPHABETS.stream()
                        .flatMap(alphabet -> TITLES.stream().map(limit -> text(login, limit, alphabet))))
                .filter(SmsText::fits)
                .findFirst()
                .orElse(answer.isEmpty() ? whole : "Værn: " + phrases.attentionSentence() + answer);
    }

    private Stream<String> links(Link link) {
        var logins = Stream.of(link.toMatter(), link.toLogin()).map(url -> " " + phrases.logIn() + " " + url);
        return answer.isEmpty() ? logins : Stream.concat(logins, Stream.of(""));
    }

    private String text(String login, int limit, UnaryOperator<String> alphabet) {
        // Quoted last: a letter may be simplified into one that is not harmless.
        String title = Quotation.cut(Quotation.shortTitle(alphabet.apply(matter.title())), limit);
        String name = Quotation.cut(Quotation.name(alphabet.apply(matter.organisation())), limit);
        return "Værn: " + phrases.heading(matter.kind()) + ": " + title + " (" + name + ", " + label + ")." + deadline
                + login + answer;
    }
}
