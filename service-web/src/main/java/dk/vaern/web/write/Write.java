package dk.vaern.web.write;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Handling;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.web.idempotency.RequestId;
import dk.vaern.web.server.Trace;
import dk.vaern.web.version.IfMatch;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request that changes something, as its events will tell of it: by whom and when, under which id, on the ground of
 * which version. A controller takes it as an argument and gives it to {@link Writes}.
 */
public record Write(By by, RequestId request, Trace trace, IfMatch ifMatch) {

    /** The id of the one thing that this creates; the same at every attempt under one key. */
    public UUID newId() {
        return request.value();
    }

    /** One of several deeds of the same request, each with an id of its own; If-Match is for none of them. */
    public Write part(String name) {
        return new Write(by, request.part(name), trace, IfMatch.ANY);
    }

    Map<String, String> metadata(OptionalLong expectedVersion) {
        return Stream.concat(
                        Stream.of(
                                Map.entry(EventMetadata.ACTOR, by.actor().subject()),
                                Map.entry(EventMetadata.ROLE, by.actor().role().claim()),
                                Map.entry(
                                        EventMetadata.ORGANISATION,
                                        by.organisation().value()),
                                Map.entry(
                                        EventMetadata.CAUSATION, request.value().toString()),
                                Map.entry(EventMetadata.TRACE, trace.id())),
                        expectedVersion.stream()
                                .mapToObj(version -> Map.entry(Handling.EXPECTED_VERSION, Long.toString(version))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
