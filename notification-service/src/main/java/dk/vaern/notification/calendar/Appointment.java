package dk.vaern.notification.calendar;

import java.time.Instant;

/**
 * Something that takes place.
 *
 * @param uid the same for the same thing at every reading
 * @param stampedAt when what is said of it was last changed
 */
public record Appointment(String uid, Instant stampedAt, Instant from, Instant to, String summary) {}
