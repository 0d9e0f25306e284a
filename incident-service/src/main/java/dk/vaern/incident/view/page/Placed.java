package dk.vaern.incident.view.page;

/**
 * Something in a list.
 *
 * @param position its place in the order of the list, newest first
 */
public record Placed<T>(long position, T item) {}
