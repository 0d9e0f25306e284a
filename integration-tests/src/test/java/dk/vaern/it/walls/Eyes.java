package dk.vaern.it.walls;

import dk.vaern.it.world.World;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One session that has signed in as a service and looks as its reader does. */
final class Eyes implements AutoCloseable {

    private final SingleConnectionDataSource session;
    private final JdbcClient jdbc;

    /** @param schema whose service it is, and whose reader */
    Eyes(World world, String schema) {
        var database = world.database().as("vaern_" + schema);
        this.session = new SingleConnectionDataSource(database.getUrl(), "vaern_" + schema, "", true);
        this.jdbc = JdbcClient.create(session);
        jdbc.sql("set role vaern_%s_reader".formatted(schema)).update();
    }

    /** For the whole session, as no request does it. */
    Eyes of(String viewer) {
        jdbc.sql("select set_config('vaern.viewer', ?, false)")
                .param(viewer)
                .query(String.class)
                .single();
        return this;
    }

    /** Everything that the table shows, row by row. */
    List<String> rows(String table) {
        return jdbc.sql("select to_jsonb(t)::text from %s t".formatted(table))
                .query((row, _) -> row.getString(1))
                .list();
    }

    boolean coordinates() {
        return jdbc.sql("select incident.viewer_coordinates()")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() {
        session.destroy();
    }
}
