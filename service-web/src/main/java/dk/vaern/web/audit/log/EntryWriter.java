package dk.vaern.web.audit.log;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Adds entries by one statement, which is its own transaction. An entry that is there already is not added again. */
final class EntryWriter implements AuditLog.BatchStore {

    /** Between the parts of a list; no part can have it in it. */
    private static final String SEPARATOR = "\u001f";

    private static final String NOTHING = "-";

    /** Whom an entry concerns that nobody's token speaks for: those who run the installation. */
    public static final String OPERATORS = "operators";

    private static final String INSERT = """
            %s
            insert into audit.entry (at, request_id, status, service, subject, organisation, roles, operation, method,
                path, as_seen_by, as_of, code, address, agent, trace, resources, owners, grounds, concerned)
            select timestamptz 'epoch' + micros * interval '1 microsecond', request_id::uuid, status, service, subject,
                organisation, string_to_array(roles, e'\\x1f'), operation, method, path, as_seen_by, as_of, code, address,
                agent, trace, string_to_array(resources, e'\\x1f'), string_to_array(owners, e'\\x1f'),
                string_to_array(grounds, e'\\x1f'), string_to_array(concerned, e'\\x1f')
            from %s unnest(?::bigint[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[])
                as entry(micros, request_id, status, service, subject, organisation, roles, operation, method, path,
                    as_seen_by, as_of, code, address, agent, trace, resources, owners, grounds, concerned)
            on conflict do nothing
            """;

    private static final String ON_DISK = INSERT.formatted("", "");

    /** Nobody waits for the disk: what these entries tell of lies before them in the same write-ahead log. */
    private static final String UNHURRIED =
            INSERT.formatted("with unhurried as (select set_config('synchronous_commit', 'off', true))", "unhurried,");

    private static final int LONGEST_SECONDS = 5;

    private final DataSource database;
    private final Owners owners = new Owners();

    EntryWriter(DataSource database) {
        this.database = database;
    }

    @Override
    public void store(List<AuditEntry> batch, boolean onDisk) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<AuditEntry> owned = owners.complete(batch, connection);
            try (PreparedStatement statement = connection.prepareStatement(onDisk ? ON_DISK : UNHURRIED)) {
                statement.setQueryTimeout(LONGEST_SECONDS);
                new Columns(statement, owned).set();
                statement.executeUpdate();
            }
        }
    }

    private record Columns(PreparedStatement statement, List<AuditEntry> entries) {

        void set() throws SQLException {
            int column = 0;
            array(++column, "int8", entry -> micros(entry.at()));
            text(++column, entry -> entry.whence().requestId().toString());
            array(++column, "int2", entry -> (short) entry.outcome().status());
            text(++column, AuditEntry::service);
            text(++column, entry -> entry.who() == null ? null : entry.who().subject());
            text(
                    ++column,
                    entry -> entry.who() == null
                            ? null
                            : entry.who().organisation().value());
            text(++column, Columns::roles);
            text(++column, entry -> entry.what().operation());
            text(++column, entry -> entry.what().method());
            text(++column, entry -> entry.what().path());
            text(++column, entry -> entry.what().asSeenBy());
            text(++column, entry -> entry.what().asOf());
            text(++column, entry -> entry.outcome().code());
            text(++column, entry -> entry.whence().address());
            text(++column, entry -> entry.whence().agent());
            text(++column, entry -> entry.whence().trace());
            text(++column, entry -> list(entry, Touched::resource));
            text(
                    ++column,
                    entry -> list(
                            entry,
                            touched -> touched.owner() == null
                                    ? null
                                    : touched.owner().value()));
            text(
                    ++column,
                    entry -> list(
                            entry,
                            touched -> touched.ground() == null
                                    ? null
                                    : touched.ground().name()));
            text(++column, entry -> String.join(SEPARATOR, concerned(entry)));
        }

        private static String roles(AuditEntry entry) {
            return entry.who() == null
                    ? ""
                    : entry.who().roles().stream().map(Role::claim).sorted().collect(Collectors.joining(SEPARATOR));
        }

        private static String list(AuditEntry entry, Function<Touched, @Nullable String> part) {
            return entry.touched().stream()
                    .map(touched -> {
                        String said = part.apply(touched);
                        return said == null ? NOTHING : said;
                    })
                    .collect(Collectors.joining(SEPARATOR));
        }

        private static Set<String> concerned(AuditEntry entry) {
            Set<String> concerned = new LinkedHashSet<>();
            concerned.add(
                    entry.who() == null ? OPERATORS : entry.who().organisation().value());
            for (Touched touched : entry.touched()) {
                OrganisationId owner = touched.owner();
                if (owner != null) {
                    concerned.add(owner.value());
                }
            }
            return concerned;
        }

        private static long micros(Instant instant) {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
        }

        private void text(int column, Function<AuditEntry, @Nullable String> value) throws SQLException {
            array(column, "text", value);
        }

        private void array(int column, String type, Function<AuditEntry, ? extends @Nullable Object> value)
                throws SQLException {
            Object[] values = new Object[entries.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value.apply(entries.get(i));
            }
            statement.setArray(column, statement.getConnection().createArrayOf(type, values));
        }
    }
}
