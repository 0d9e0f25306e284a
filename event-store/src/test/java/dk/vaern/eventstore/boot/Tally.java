package dk.vaern.eventstore.boot;

import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection that would show an event that is handled twice: a row for each time it is told. */
public class Tally {

    static final String NAME = "tally";
    static final String TABLE =
            "create table incident.tally (id bigint generated always as identity primary key, parcel text, sequence bigint)";

    private final CompletableFuture<JdbcClient> sql = new CompletableFuture<>();

    /**
     * Until then events wait: written by another connection, a row would outlive a batch that is rolled back.
     *
     * @param database of the node that it runs on, so that its rows and its position are one transaction
     */
    void writeTo(DataSource database) {
        sql.complete(JdbcClient.create(database));
    }

    Projection projection() {
        return new Projection(NAME, this);
    }

    @EventHandler
    void on(Parcel.Event event, @SequenceNumber long sequence) {
        sql.join()
                .sql("insert into incident.tally (parcel, sequence) values (?, ?)")
                .params(event.parcel(), sequence)
                .update();
    }

    @ResetHandler
    void reset() {
        sql.join().sql("truncate incident.tally").update();
    }
}
