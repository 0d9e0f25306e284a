package dk.vaern.notification.duty;

import dk.vaern.domain.escalation.EscalationEvent;
import dk.vaern.domain.escalation.EscalationEvent.EscalationAnswered;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationEvent.EscalationExhausted;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.escalation.Told;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the record says of an escalation, in a few words: {@code 1.2 Bo} is the second step of the first round. */
record Story(Vigil vigil, Map<UUID, String> names) {

    List<String> of(Object matter) {
        return events(matter).map(this::said).toList();
    }

    Stream<Told> told(Object matter) {
        return events(matter)
                .flatMap(event -> event instanceof EscalationStepTaken step ? step.told().stream() : Stream.empty());
    }

    private Stream<EscalationEvent> events(Object matter) {
        return vigil
                .node()
                .get(RecordReader.class)
                .byCorrelation(Set.of(matter.toString()), 0, Long.MAX_VALUE, 10_000)
                .stream()
                .map(StoredEvent::payload)
                .flatMap(event -> event instanceof EscalationEvent escalation ? Stream.of(escalation) : Stream.empty());
    }

    private String said(EscalationEvent event) {
        return switch (event) {
            case EscalationBegun _ -> "begun";
            case EscalationStepTaken step ->
                step.round() + "." + step.step()
                        + step.told().stream()
                                .map(told -> " " + names.getOrDefault(told.contactPoint(), "?"))
                                .collect(Collectors.joining())
                        + step.skipped().stream()
                                .map(skipped -> " -" + skipped.reason())
                                .collect(Collectors.joining());
            case EscalationAnswered _ -> "answered";
            case EscalationExhausted _ -> "exhausted";
        };
    }
}
