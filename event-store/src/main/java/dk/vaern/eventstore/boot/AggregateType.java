package dk.vaern.eventstore.boot;

/** A bean that says: this service gives commands to aggregates of this class. */
public record AggregateType(Class<?> type) {}
