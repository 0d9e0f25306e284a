package dk.vaern.incident.api.audit;

import dk.vaern.incident.view.audit.AuditItem;
import dk.vaern.incident.view.audit.AuditOutcome;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request in ArcSight's Common Event Format, version 0 (implementation standard, revision 25). */
final class Cef {

    private static final String PRODUCT = "CEF:0|Vaern|";

    private Cef() {}

    static String line(AuditItem item) {
        StringBuilder line = new StringBuilder(PRODUCT)
                .append(header(item.service()))
                .append("|1|")
                .append(header(item.operation()))
                .append('|')
                .append(header(item.method() + " " + item.operation()))
                .append('|')
                .append(item.outcome() == AuditOutcome.SUCCESS ? 3 : 5)
                .append('|');
        Extension extension = new Extension(line)
                .with("rt", Long.toString(item.at().toEpochMilli()))
                .with("externalId", item.id().toString())
                .with("act", item.operation())
                .with("requestMethod", item.method())
                .with("request", item.path())
                .with("outcome", item.outcome().name())
                .with("reason", item.code())
                .with("src", item.address())
                .with("requestClientApplication", item.agent());
        caller(extension, item.caller());
        extension
                .labelled("cn1", "status", Integer.toString(item.status()))
                .labelled("cs3", "resources", resources(item))
                .labelled("cs4", "trace", item.trace())
                .labelled("cs5", "as", item.as())
                .labelled("cs6", "asOf", item.asOf());
        return line.toString();
    }

    private static void caller(Extension extension, AuditItem.@Nullable Caller caller) {
        if (caller != null) {
            extension
                    .with("suid", caller.subject())
                    .with("spriv", String.join(",", caller.roles()))
                    .labelled("cs1", "organisation", caller.organisation().value());
        }
    }

    /** With the grounds, as {@code incidents/<id> OWNER}. */
    private static @Nullable String resources(AuditItem item) {
        return item.resources().isEmpty()
                ? null
                : item.resources().stream()
                        .map(one -> one.type() + "/" + one.id() + (one.ground() == null ? "" : " " + one.ground()))
                        .collect(Collectors.joining(","));
    }

    private record Extension(StringBuilder line) {

        Extension with(String key, @Nullable String value) {
            if (value != null) {
                line.append(line.charAt(line.length() - 1) == '|' ? "" : " ")
                        .append(key)
                        .append('=')
                        .append(value(value));
            }
            return this;
        }

        Extension labelled(String key, String label, @Nullable String value) {
            return value == null ? this : with(key + "Label", label).with(key, value);
        }
    }

    private static String header(String text) {
        return oneLine(text).replace("\\", "\\\\").replace("|", "\\|");
    }

    /** The bar too, which the standard does not ask for, for readers that split the whole line at bars. */
    private static String value(String text) {
        return oneLine(text.replace("\\", "\\\\").replace("=", "\\=").replace("|", "\\|"));
    }

    /** Line breaks as the standard writes them; whatever else steers a terminal or a reader not at all. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.appendCodePoint(steers(c) ? '?' : c);
            }
        });
        return line.toString();
    }

    private static boolean steers(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
    }
}
