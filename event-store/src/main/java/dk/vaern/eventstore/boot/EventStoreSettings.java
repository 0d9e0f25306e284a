package dk.vaern.eventstore.boot;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service uses the store, as {@code vaern.event-store.*}.
 *
 * @param schema the service's own schema, which holds its tokens and dead letters
 * @param node what this node calls itself among the service's nodes; empty for a name that no other has
 * @param threads for all processors together
 * @param projectionBatch how many events a projection takes in one transaction
 * @param policySegments how many nodes or threads can share one policy's work; fixed at its first start
 * @param cachedAggregates how many of each type are kept in memory
 * @param claimTimeout after which others take over what a silent node had claimed
 * @param poll how often to look for new events without having been told
 * @param notifySpacing the least time between telling other nodes of new events
 * @param volatileDatabaseAllowed whether to start on a database that may forget what it has acknowledged
 */
@ConfigurationProperties("vaern.event-store")
public record EventStoreSettings(
        String schema,
        @DefaultValue("") String node,
        @DefaultValue("4") int threads,
        @DefaultValue("500") int projectionBatch,
        @DefaultValue("4") int policySegments,
        @DefaultValue("5000") int cachedAggregates,
        @DefaultValue("6s") Duration claimTimeout,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5ms") Duration notifySpacing,
        @DefaultValue("false") boolean volatileDatabaseAllowed) {

    /** Names the node after its process when it has no name. */
    public EventStoreSettings {
        if (node.isEmpty()) {
            node = ManagementFactory.getRuntimeMXBean().getName() + "/" + Long.toHexString(System.nanoTime());
        }
    }

    /** What holds unless something else is set. */
    public static EventStoreSettings of(String schema) {
        return new EventStoreSettings(
                schema,
                "",
                4,
                500,
                4,
                5_000,
                Duration.ofSeconds(6),
                Duration.ofSeconds(1),
                Duration.ofMillis(5),
                false);
    }
}
