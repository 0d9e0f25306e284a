package dk.vaern.it.benchmark.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** One way of doing the work that is measured. */
public interface Contender extends AutoCloseable {

    String name();

    /** Does it with so many clients for so long; returns how much was done per second. */
    double perSecond(int clients, Duration time) throws Exception;

    @Override
    default void close() throws IOException, SQLException {}
}
