package dk.vaern.notification.timer;

import static org.awaitility.Awaitility.await;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.testing.Node;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node is killed that had taken a timer and not come to it. */
class DeadNodeTest {

    private static final String MARK = "municipality-0751";

    @Test
    void another_node_does_what_it_had_taken() {
        try (TestDatabase database = TestDatabase.with(Node.SCHEMA);
                Node node = Node.start(database, Clock.systemUTC(), Map.of("vaern.timer.heartbeat", "200ms"))) {
            JdbcClient jdbc = node.get(JdbcClient.class);
            jdbc.sql("""
                    insert into notification.timer
                        (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                    values ('readiness-after-change', :mark, now() - interval '1 min', true, 'dead', now() - interval '1 min', 2)
                    """).param("mark", MARK).update();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> jdbc.sql("select count(*) from notification.timer where task_instance = :mark")
                                    .param("mark", MARK)
                                    .query(Long.class)
                                    .single()
                            == 0);
        }
    }
}
