package dk.vaern.eventstore.person;

import java.util.function.Function;

/**
 * A bean that says by which event persons are erased, so that every node forgets what it has in memory as soon as it hears
 * of one; destroying the key is for the service that decided.
 *
 * @param person the id that the person's key goes by
 */
public record ErasureEvent<E>(Class<E> type, Function<E, String> person) {}
