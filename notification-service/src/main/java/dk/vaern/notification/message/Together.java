package dk.vaern.notification.message;

import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.Words;
import dk.vaern.notification.channel.WordsForm;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts several matters into the words of one message: how many, and how many of them are urgent. */
public final class Together {

    /** What machines are told in place of a kind. */
    static final String SEVERAL = "several";

    private static final int MOST_LINES = 40;

    private Together() {}

    /**
     * No more than each may say: if one is stricter than GREEN, only that something needs attention, and where.
     *
     * @param link leads to no single matter
     * @param invitation how all of them may be answered at once
     */
    public static Words of(
            Several several, Link link, Optional<Invitation> invitation, Language language, WordsForm form) {
        Phrases phrases = Phrases.in(language);
        if (!several.mayBeTold()) {
            return Wording.untold(link, invitation, language, form);
        }
        String label = "TLP:" + several.tlp().label();
        String count = phrases.several(several.matters().size(), several.urgent(), several.areWarnings());
        String body = switch (form) {
            case LETTER -> letter(several, count, label, link, phrases) + Wording.ending(invitation, phrases);
            case SHORT ->
                "Værn: " + count + " (" + label + "). " + phrases.logIn() + " " + link.toLogin()
                        + ShortText.answer(invitation, phrases);
            case SPOKEN -> Speech.of("TLP:" + several.tlp().label() + ". " + count + ".", phrases);
        };
        String subject = count + " [" + label + "]";
        return new Words(Optional.of(SEVERAL), language, subject, body, invitation.map(Invitation::link));
    }

    private static String letter(Several several, String count, String label, Link link, Phrases phrases) {
        int rest = several.matters().size() - MOST_LINES;
        String lines = several.matters().stream()
                .limit(MOST_LINES)
                .map(matter -> "- " + phrases.heading(matter.kind()) + ": " + Quotation.title(matter.title()) + " ("
                        + Quotation.name(matter.organisation()) + ")\n")
                .collect(Collectors.joining());
        return """
                %s

                %s:
                %s%s
                %s
                %s
                """.formatted(
                        label,
                        count,
                        lines,
                        rest > 0 ? phrases.andMore(rest) + "\n" : "",
                        phrases.logInToAct(),
                        link.toLogin());
    }
}
