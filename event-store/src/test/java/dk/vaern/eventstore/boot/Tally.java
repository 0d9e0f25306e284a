package dk.vaern.eventstore.boot;

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

    private volatile JdbcClient sql;

    Tally(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /** @param database of the node that it runs on, so that its rows and its position are one transaction */
    void writeTo(DataSource database) {
        sql = JdbcClient.create(database);
    }

    Projection projection() {
        return new Projection(NAME, this);
    }

    @EventHandler
    void on(Parcel.Event event, @SequenceNumber long sequence) {
        sql.sql("insert into incident.tally (parcel, sequence) values (?, ?)")
                .params(event.parcel(), sequence)
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("truncate incident.tally").update();
    }
}
