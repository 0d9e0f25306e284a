package dk.vaern.incident.view.audit;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Ground;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into what one organisation's auditor is shown: of its own people's requests everything, of others' who they are
 * and which of its own things they asked for.
 */
record AuditRows(OrganisationId auditor) {

    private static final String NOTHING = "-";

    AuditItem item(ResultSet row) throws SQLException {
        String organisation = row.getString("organisation");
        boolean own = organisation == null || organisation.equals(auditor.value());
        int status = row.getInt("status");
        return new AuditItem(
                row.getObject("request_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("service"),
                organisation == null ? null : caller(row, organisation),
                row.getString("operation"),
                row.getString("method"),
                row.getString("path"),
                resources(row, own),
                row.getString("as_seen_by"),
                row.getString("as_of"),
                status,
                AuditOutcome.of(status),
                row.getString("code"),
                own ? row.getString("address") : null,
                own ? row.getString("agent") : null,
                row.getString("trace"));
    }

    private static AuditItem.Caller caller(ResultSet row, String organisation) throws SQLException {
        return new AuditItem.Caller(
                row.getString("subject"), new OrganisationId(organisation), List.of(texts(row, "roles")));
    }

    private List<AuditItem.Resource> resources(ResultSet row, boolean own) throws SQLException {
        String[] resources = texts(row, "resources");
        String[] owners = texts(row, "owners");
        String[] grounds = texts(row, "grounds");
        List<AuditItem.Resource> shown = new ArrayList<>();
        for (int i = 0; i < resources.length; i++) {
            if (own || owners[i].equals(auditor.value())) {
                shown.add(resource(resources[i], grounds[i]));
            }
        }
        return shown;
    }

    private static AuditItem.Resource resource(String text, String ground) {
        int slash = text.indexOf('/');
        return new AuditItem.Resource(text.substring(0, Math.max(0, slash)), text.substring(slash + 1), ground(ground));
    }

    /** A newer version may know more grounds than this one. */
    private static @Nullable Ground ground(String name) {
        return Arrays.stream(Ground.values())
                .filter(known -> !name.equals(NOTHING) && known.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
