package dk.vaern.web.write;

import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.web.idempotency.IdempotencyTable;
import dk.vaern.web.testing.Http;
import dk.vaern.web.testing.Http.Answer;
import dk.vaern.web.testing.Issuer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ledgers at two nodes on one database, and for each test a key that nobody has used. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerTest {

    private final Issuer issuer = new Issuer();
    private final TestDatabase database = TestDatabase.with(
            new ServiceSchema("incident", "vaern_incident", null, List.of(IdempotencyTable.MIGRATIONS)));
    private final LedgerService other = LedgerService.start(database, issuer.uri());
    final LedgerService node = LedgerService.start(database, issuer.uri());
    final JdbcClient sql = JdbcClient.create(database.asOwner());
    String key = "";

    @BeforeEach
    void takeAnotherKey() {
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void removeObstacles() {
        for (LedgerService each : List.of(node, other)) {
            each.obstacles().beforeCommand = () -> {};
            each.obstacles().afterCommand = () -> {};
        }
    }

    @AfterAll
    void stop() {
        node.close();
        other.close();
        database.close();
        issuer.close();
    }

    Http kim() {
        return responder("kim", "municipality-0751");
    }

    Http responder(String subject, String organisation) {
        return node.http(issuer.token(subject, organisation, "responder"));
    }

    Http kimAtTheOther() {
        return other.http(issuer.token("kim", "municipality-0751", "responder"));
    }

    String ledger() {
        return kim().post("/ledgers", "{}").json().path("id").asString();
    }

    Answer add(Http caller, String ledger, String line) {
        return caller.post("/ledgers/" + ledger + "/lines", "{\"text\":\"" + line + "\"}", "Idempotency-Key", key);
    }

    long events(String ledger) {
        return sql.sql("select count(*) from record.domain_event where aggregate_id = :id")
                .param("id", ledger)
                .query(Long.class)
                .single();
    }
}
