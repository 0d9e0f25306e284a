package dk.vaern.eventstore.contract;

/** The event that the contract stores, and the state that it takes snapshots of. */
public record Noted(String text) {}
