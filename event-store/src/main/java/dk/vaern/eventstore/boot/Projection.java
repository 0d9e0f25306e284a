package dk.vaern.eventstore.boot;

/**
 * A bean that says: this handler makes a read model of all events, in order, and can be rebuilt at run time.
 *
 * @param name stored with its position, so it is not changed
 * @param handler has Axon's {@code @EventHandler} methods, which survive being told twice, and one {@code @ResetHandler}
 *     that quickly empties what they write ({@code truncate}); all run in the transaction of the position
 */
public record Projection(String name, Object handler) {}
