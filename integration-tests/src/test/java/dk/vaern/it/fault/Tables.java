package dk.vaern.it.fault;

import dk.vaern.it.world.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What services keep beside the record, row by row. */
record Tables(JdbcClient jdbc) {

    static Tables of(World world) {
        return new Tables(JdbcClient.create(world.database().asOwner()));
    }

    /** Every row of every projection's tables: all of both services' but those that keep places, keys and timers. */
    Map<String, List<String>> projections() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : names()) {
            rows.put(
                    table,
                    jdbc.sql("select to_jsonb(t)::text as row from %s t order by 1".formatted(table))
                            .query((row, _) -> row.getString(1))
                            .list());
        }
        return rows;
    }

    private List<String> names() {
        return jdbc.sql("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname in ('incident', 'notification') and tablename not like 'flyway%'
                and tablename not in ('token', 'dead_letter', 'evicted_letter', 'idempotency_key', 'timer', 'delivery')
                order by 1
                """).query((row, _) -> row.getString(1)).list();
    }
}
