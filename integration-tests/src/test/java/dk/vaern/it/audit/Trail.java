package dk.vaern.it.audit;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log's table holds, found by the trace that a request was sent with. */
final class Trail {

    private final JdbcClient jdbc;

    Trail(World world) {
        this.jdbc = JdbcClient.create(world.database().asOwner());
    }

    record Entry(
            String operation,
            String method,
            String path,
            int status,
            String code,
            String subject,
            List<String> roles,
            List<String> resources,
            List<String> owners,
            List<String> grounds,
            String address,
            String agent) {}

    static String freshTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static Map<String, String> traced(String trace) {
        return Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }

    /** Sends a request under a trace of its own; a body is JSON. */
    static Answer send(Api who, String trace, String method, String path, String body) {
        return send(who, trace, method, path, body, Map.of());
    }

    static Answer send(Api who, String trace, String method, String path, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(traced(trace));
        all.putAll(headers);
        return who.send(method, path, body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8), all);
    }

    /** Reads an incident and returns the trace of it. */
    static String read(World.Service service, String client, String incident, int status) {
        String trace = freshTrace();
        send(service.as(client), trace, "GET", "/api/v1/incidents/" + incident, "")
                .expect(status);
        return trace;
    }

    List<Entry> of(String trace) {
        return jdbc.sql("select * from audit.entry where trace = :trace order by at")
                .param("trace", trace)
                .query((row, _) -> new Entry(
                        row.getString("operation"),
                        row.getString("method"),
                        row.getString("path"),
                        row.getInt("status"),
                        String.valueOf(row.getString("code")),
                        String.valueOf(row.getString("subject")),
                        texts(row.getArray("roles")),
                        texts(row.getArray("resources")),
                        texts(row.getArray("owners")),
                        texts(row.getArray("grounds")),
                        String.valueOf(row.getString("address")),
                        String.valueOf(row.getString("agent"))))
                .list();
    }

    private static List<String> texts(java.sql.Array array) throws java.sql.SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
