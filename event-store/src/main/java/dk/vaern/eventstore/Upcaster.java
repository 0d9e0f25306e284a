package dk.vaern.eventstore;

import tools.jackson.databind.node.ObjectNode;

/** Brings the stored form of one revision to the next. Sees every event of that revision for ever: never throws. */
@FunctionalInterface
public interface Upcaster {

    /** Changes and returns what it is given, or returns another. */
    ObjectNode upcast(ObjectNode stored);
}
