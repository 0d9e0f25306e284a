package dk.vaern.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Message;
import dk.vaern.it.world.Message.Way;
import dk.vaern.it.world.Organisations;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is urgent overtakes what can wait on the whole way, from the publication of a warning on. So that it does not depend
 * on how fast the machine is, the policies come to a stand at the beginning of the flood, by a lock on their places in the
 * record: whatever waits behind something that can wait does not arrive.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UrgentOvertakesTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int PATIENT = 50;
    private static final int WARNINGS = 3;
    private static final int URGENT = 20;

    private final World world = World.begin();
    private final JdbcClient record = JdbcClient.create(world.database().asOwner());
    private final Service incidents = world.incidentService(Map.of());
    private final Api centre = incidents.as("national-centre.analyst");

    @BeforeAll
    void many_are_registered() {
        world.notificationService(Map.of());
        Api administrator = incidents.as("joint-municipal.administrator");
        IntStream.range(0, PATIENT).forEach(number -> {
            String id = "supplier-s" + number;
            Organisations.register(administrator, id, id, Contact.mail(id));
        });
        IntStream.range(0, URGENT).forEach(number -> {
            String id = "municipality-%04d".formatted(101 + number);
            Organisations.register(administrator, id, id, Contact.telephone("+45%08d".formatted(12_000_000 + number)));
        });
        await().atMost(BOUND)
                .until(() ->
                        administrator.items("/api/v1/organisations?limit=200").size() == PATIENT + URGENT);
    }

    @AfterAll
    void end() {
        world.close();
    }

    private void publish(String urgency, String kind) {
        String warning = centre.post("/api/v1/warnings", """
                {"title": "Opdater", "text": "En svaghed udnyttes", "tlp": "GREEN", "severity": "HIGH",
                 "urgency": "%s", "audience": {"kinds": ["%s"]}}""".formatted(urgency, kind))
                .expect(201)
                .id();
        centre.post("/api/v1/warnings/" + warning + "/publication", "{}").expect(200);
    }

    private List<String> came(Way way) {
        return world.providers().messages().stream()
                .filter(message -> message.way() == way)
                .map(Message::deliveryId)
                .toList();
    }

    private long requested() {
        return record.sql("select count(*) from record.domain_event where stored_name = 'notification.requested'")
                .query(Long.class)
                .single();
    }

    @Test
    void an_urgent_warning_arrives_while_many_mails_are_on_their_way() throws SQLException {
        try (Connection holding = world.database().asOwner().getConnection()) {
            standStill(holding);
            for (int warning = 0; warning < WARNINGS; warning++) {
                publish("NORMAL", "SUPPLIER");
            }
            publish("URGENT", "MUNICIPALITY");
            await().atMost(BOUND).until(() -> came(Way.SMS).size() == URGENT);
            assertThat(requested()).isLessThan(PATIENT * WARNINGS);
            holding.rollback();
        }
        await().atMost(BOUND.multipliedBy(2)).until(() -> came(Way.EMAIL).size() == PATIENT * WARNINGS);
        assertThat(came(Way.EMAIL)).doesNotHaveDuplicates();
        assertThat(came(Way.SMS)).doesNotHaveDuplicates().hasSize(URGENT);
    }

    /** Each handles what it has in hand and comes no further, since it cannot write down how far it came. */
    private static void standStill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from incident.token where processor = 'issue-receipts' for update");
            statement.execute("""
                    select 1 from notification.token where processor in ('tell-recipients', 'queue-deliveries') for update
                    """);
        }
    }
}
