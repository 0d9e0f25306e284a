package dk.vaern.web.testing;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.web.security.Allowed;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that can go wrong, on demand. */
@RestController
class FaultResource {

    @GetMapping("/faults/{kind}")
    @Allowed(anyRole = true)
    Map<String, String> fail(@PathVariable String kind) {
        throw switch (kind) {
            case "refused" -> new Refused(ThingResource.ThingRefusal.ALREADY_CLOSED, 7);
            case "not-permitted" -> new Refused(ThingResource.ThingRefusal.NOT_YOURS);
            case "invalid" -> new Refused(ThingResource.ThingRefusal.NOT_A_DATE);
            case "wrapped" -> new IllegalStateException(new Refused(ThingResource.ThingRefusal.ALREADY_CLOSED, 7));
            case "no-connection" -> new CannotGetJdbcConnectionException("no pool for kim@example.org");
            case "pool-empty" ->
                new CannotCreateTransactionException("none", new SQLTransientConnectionException("timed out"));
            case "shutting-down" ->
                new IllegalStateException(new UncategorizedSQLException("t", "s", new SQLException("bye", "57P01")));
            case "standby" -> new UncategorizedSQLException("t", "s", new SQLException("read-only", "25006"));
            case "line-cut" ->
                new StoreUnavailableException("gone", new SQLException("i/o", "08006", new EOFException()), true);
            case "end-of-file" -> new UncheckedIOException(new EOFException("Kim's file"));
            case "syntax" -> new UncategorizedSQLException("t", "s", new SQLException("Kim's row", "42601"));
            default -> new IllegalStateException("Kim wrote:\n2026-11-01 ERROR forged");
        };
    }

    @GetMapping("/unguarded")
    Map<String, String> unguarded() {
        return Map.of();
    }

    @GetMapping("/open/door")
    @Allowed(open = true)
    Map<String, String> open() {
        return Map.of("open", "yes");
    }
}
