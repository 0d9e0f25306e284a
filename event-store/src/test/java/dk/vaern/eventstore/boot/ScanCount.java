package dk.vaern.eventstore.boot;

import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection of the tests' own: how often each parcel was scanned, and the last version it saw. */
public class ScanCount {

    static final String TABLE =
            "create table incident.scan_count (parcel text primary key, scans int not null, version bigint not null)";

    private final JdbcClient sql;

    ScanCount(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    @EventHandler
    void on(Parcel.Event.HandedIn event) {
        sql.sql("insert into incident.scan_count values (?, 0, 1) on conflict do nothing")
                .param(event.parcel())
                .update();
    }

    @EventHandler
    void on(Parcel.Event.Scanned event, @SequenceNumber long sequence) {
        sql.sql("update incident.scan_count set scans = scans + 1, version = :v where parcel = :p and version < :v")
                .param("v", sequence + 1)
                .param("p", event.parcel())
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("truncate incident.scan_count").update();
    }
}
