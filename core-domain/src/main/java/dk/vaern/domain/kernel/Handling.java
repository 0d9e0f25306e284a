package dk.vaern.domain.kernel;

import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * The order in which every aggregate takes a command: may this caller, is the version the one decided on, do the rules
 * allow it. What was decided is applied with the incident or warning it belongs to.
 */
public final class Handling {

    /** Metadata: the id of the incident, warning or other matter that an event belongs to. */
    public static final String CORRELATION = "correlation";
    /** Metadata of a command: the version that the caller decided on ({@code If-Match}). Absent: any. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private Handling() {}

    /** What an aggregate decides about one command, in two steps. */
    public interface Decision<E> {

        /** Refuses with {@link Refusal.Kind#NOT_FOUND} or {@link Refusal.Kind#NOT_PERMITTED}. */
        void admit();

        /** Refuses, or says what happened; nothing, when it has already. */
        List<? extends E> decide();
    }

    /** @param version the aggregate's number of events before this command */
    public static <E> void handle(MetaData metaData, long version, String correlation, Decision<E> decision) {
        try {
            decision.admit();
            requireVersion(metaData, version);
            MetaData belongs = MetaData.with(CORRELATION, correlation);
            decision.decide().forEach(event -> AggregateLifecycle.apply(event, belongs));
        } catch (Refused refused) {
            throw refused.at(version);
        }
    }

    private static void requireVersion(MetaData metaData, long version) {
        Object expected = metaData.get(EXPECTED_VERSION);
        if (expected != null && !expected.toString().equals(Long.toString(version))) {
            throw new Refused(VersionRefusal.VERSION_MISMATCH);
        }
    }
}
