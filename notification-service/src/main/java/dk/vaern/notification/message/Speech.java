package dk.vaern.notification.message;

import java.util.stream.Collectors;

/** A matter as it is read aloud: whole sentences without a link, and a code digit by digit. */
final class Speech {

    private Speech() {}

    /** @param deadline with a blank before it, or empty */
    static String of(Matter matter, String deadline, Phrases phrases) {
        String title = Quotation.title(matter.title());
        String heard = matter.kind() == MatterKind.CONTACT_POINT_CODE ? spelled(title) : title;
        String sentence = phrases.sentence(matter.kind(), heard, Quotation.name(matter.organisation()));
        return of("TLP:" + matter.tlp().label() + ". " + sentence + deadline, phrases);
    }

    static String of(String sentences, Phrases phrases) {
        return "Værn. " + sentences + " " + phrases.logInToHearMore();
    }

    private static String spelled(String code) {
        return code.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
}
