package dk.vaern.web.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.web.audit.log.AuditEntry.Outcome;
import dk.vaern.web.audit.log.AuditEntry.What;
import dk.vaern.web.audit.log.AuditEntry.Whence;
import dk.vaern.web.audit.log.AuditEntry.Who;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Shelf shelf = new Shelf();
    private final AuditLog log = new AuditLog(shelf, PATIENCE).start();

    @AfterEach
    void end() {
        shelf.state = null;
        log.close();
    }

    @Test
    void what_is_to_be_stored_is_stored_when_it_returns() {
        AuditEntry entry = entry();

        assertThat(log.add(entry, Assurance.STORED)).isTrue();

        assertThat(shelf.entries).containsExactly(entry);
        assertThat(shelf.onDisk).containsExactly(true);
    }

    @Test
    void nobody_waits_for_a_write_that_the_record_holds() {
        shelf.state = "53300";

        assertThat(log.add(entry(), Assurance.IN_THE_RECORD)).isTrue();

        shelf.state = null;
        await().until(() -> shelf.entries.size() == 1);
        assertThat(shelf.onDisk).containsExactly(false);
    }

    @Test
    void many_at_once_share_statements() throws Exception {
        try (var threads = Executors.newFixedThreadPool(32)) {
            List<Callable<Boolean>> all = Collections.nCopies(400, () -> log.add(entry(), Assurance.STORED));
            for (Future<Boolean> each : threads.invokeAll(all)) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(shelf.entries).hasSize(400);
        assertThat(shelf.onDisk.size()).isLessThan(400);
    }

    @Test
    void who_waits_in_vain_is_told_so_and_the_entry_says_later_that_nothing_was_answered() {
        shelf.state = "57P01";

        assertThat(log.add(entry(), Assurance.STORED)).isFalse();
        assertThat(log.isFailing()).isTrue();

        shelf.state = null;
        await().until(() -> shelf.entries.size() == 1);
        assertThat(shelf.entries.getFirst().outcome()).isEqualTo(new Outcome(503, "unavailable"));
        await().until(() -> !log.isFailing() && log.waiting() == 0);
    }

    @Test
    void an_entry_that_the_table_does_not_take_keeps_no_other_out() throws InterruptedException, ExecutionException {
        AuditEntry bad = entry();
        shelf.refused = bad.whence().requestId();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Future<Boolean> refused = threads.submit(() -> log.add(bad, Assurance.STORED));
            List<Future<Boolean>> others = IntStream.range(0, 7)
                    .mapToObj(_ -> threads.submit(() -> log.add(entry(), Assurance.STORED)))
                    .toList();
            for (Future<Boolean> other : others) {
                assertThat(other.get()).isTrue();
            }
            assertThat(refused.get()).isFalse();
        }
        assertThat(shelf.entries).hasSize(7);
    }

    @Test
    void strangers_never_crowd_others_out() {
        shelf.state = "57P01";
        for (int i = 0; i < AuditLog.MOST_WAITING; i++) {
            assertThat(log.add(entry(), Assurance.IF_THERE_IS_ROOM)).isTrue();
        }
        assertThat(log.waiting()).isLessThan(AuditLog.MOST_WAITING / 2);

        shelf.state = null;
        await().until(() -> log.waiting() == 0);
        assertThat(log.add(entry(), Assurance.STORED)).isTrue();
    }

    @Test
    void what_waits_is_stored_before_the_end() {
        for (int i = 0; i < 100; i++) {
            log.add(entry(), Assurance.IN_THE_RECORD);
        }
        log.close();

        assertThat(shelf.entries).hasSize(100);
    }

    private static AuditEntry entry() {
        return new AuditEntry(
                Instant.EPOCH,
                "a-service",
                new Who("kim", new OrganisationId("municipality-0751"), Set.of(Role.RESPONDER)),
                new What("readThing", "GET", "/api/v1/things/{id}", null, null),
                new Outcome(200, null),
                new Whence("203.0.113.7", "curl/8", UUID.randomUUID(), "0".repeat(32)),
                List.of());
    }

    private static final class Shelf implements AuditLog.BatchStore {

        private final List<AuditEntry> entries = Collections.synchronizedList(new ArrayList<>());
        private final List<Boolean> onDisk = Collections.synchronizedList(new ArrayList<>());
        private volatile @Nullable String state;
        private volatile @Nullable UUID refused;

        @Override
        public void store(List<AuditEntry> batch, boolean disk) throws SQLException {
            if (state != null) {
                throw new SQLException("away", state);
            }
            if (batch.stream().anyMatch(entry -> entry.whence().requestId().equals(refused))) {
                throw new SQLException("not this one", "22021");
            }
            entries.addAll(batch);
            onDisk.add(disk);
        }
    }
}
