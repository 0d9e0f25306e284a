package dk.vaern.incident.api.incident;

import dk.vaern.domain.visibility.History;
import dk.vaern.web.json.Texts;
import dk.vaern.web.openapi.Form;
import java.time.Instant;

/** A participant's history as clients write it: {@code FROM_NOW}, {@code ALL}, or an RFC 3339 instant. */
@Form(pattern = "FROM_NOW|ALL|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")
record HistoryText(String value) {

    HistoryText {
        parse(value);
    }

    History history() {
        return parse(value);
    }

    private static History parse(String text) {
        return switch (text) {
            case "FROM_NOW" -> new History.FromNow();
            case "ALL" -> new History.All();
            default -> new History.Since(instant(text));
        };
    }

    private static Instant instant(String text) {
        try {
            return Texts.instant(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be FROM_NOW, ALL, or an RFC 3339 instant", e);
        }
    }
}
