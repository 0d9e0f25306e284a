package dk.vaern.it.walls;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL itself says about the tables of both services. */
record Catalogue(JdbcClient owner) {

    static final List<String> READERS = List.of("vaern_incident_reader", "vaern_notification_reader");

    /** Every relation that holds rows, of each schema of ours, but Flyway's own. */
    List<String> all() {
        return names("not relname like 'flyway%'");
    }

    /** Those behind a wall that holds for everybody, their owner included, and that lets a reader through to its own rows. */
    List<String> walled() {
        return names("""
                relrowsecurity and relforcerowsecurity and exists (
                    select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
                    where p.polrelid = pg_class.oid and p.polcmd = 'r' and r.rolname like 'vaern%reader'
                    and pg_get_expr(p.polqual, p.polrelid) <> 'true')""");
    }

    /** Those where the role holds the privilege. */
    List<String> open(String role, String privilege) {
        return names("has_table_privilege('%s', pg_class.oid, '%s')".formatted(role, privilege));
    }

    private List<String> names(String condition) {
        return owner.sql("""
                select relnamespace::regnamespace || '.' || relname from pg_class
                where relkind in ('r', 'p', 'v', 'm', 'f')
                and relnamespace::regnamespace::text in ('record', 'incident', 'notification') and %s order by 1
                """.formatted(condition))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
