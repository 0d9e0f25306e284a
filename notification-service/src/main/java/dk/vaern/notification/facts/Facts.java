package dk.vaern.notification.facts;

import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionEvent;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationState;
import dk.vaern.domain.organisation.OrganisationEvent;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningImported;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.web.command.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Folds one aggregate's facts from its events as they are now.
 *
 * <p>What an event speaks of exists: methods that answer no {@link Optional} throw {@link IllegalStateException} when it does
 * not.
 */
@Component
public class Facts {

    private static final Set<String> REQUESTED = Set.of("notification.requested");

    private final RecordReader record;
    private final Folded<IncidentFacts> incidents;
    private final Folded<WarningFacts> warnings;
    private final Folded<ActionFacts> actions;

    Facts(RecordReader record) {
        this.record = record;
        this.incidents = new Folded<>(record, Facts::incident);
        this.warnings = new Folded<>(record, Facts::warning);
        this.actions = new Folded<>(record, Facts::action);
    }

    public IncidentFacts incident(IncidentId id) {
        return known(incidents.of(id.toString()), id);
    }

    public WarningFacts warning(WarningId id) {
        return known(warnings.of(id.toString()), id);
    }

    public ActionFacts action(ActionId id) {
        return known(actions.of(id.toString()), id);
    }

    /** How soon an action matters: as what it is part of. */
    public Urgency urgency(ActionFacts action) {
        return switch (action.context()) {
            case ActionContext.OfIncident incident ->
                incident(incident.incidentId()).urgency();
            case ActionContext.OfCampaign _ -> Urgency.NORMAL;
        };
    }

    private static @Nullable IncidentFacts incident(@Nullable IncidentFacts facts, Object payload) {
        return switch (payload) {
            case IncidentReported reported -> IncidentFacts.of(reported);
            case IncidentEvent event when facts != null -> facts.after(event);
            default -> facts;
        };
    }

    private static @Nullable ActionFacts action(@Nullable ActionFacts facts, Object payload) {
        return switch (payload) {
            case ActionProposed proposed -> ActionFacts.of(proposed);
            case ActionEvent event when facts != null -> facts.after(event);
            default -> facts;
        };
    }

    private static @Nullable WarningFacts warning(@Nullable WarningFacts facts, Object payload) {
        return payload instanceof WarningEvent event ? after(facts, event) : facts;
    }

    private static @Nullable WarningFacts after(@Nullable WarningFacts facts, WarningEvent event) {
        if (facts != null) {
            return facts.after(event);
        }
        return switch (event) {
            case WarningDrafted drafted -> WarningFacts.of(drafted);
            case WarningImported imported -> WarningFacts.of(imported);
            default -> null;
        };
    }

    /**
     * One that was never registered has its id for a name, and no way of being reached. Never kept in memory: it is about
     * people, who may be erased.
     */
    public OrganisationFacts organisation(OrganisationId id) {
        OrganisationFacts facts = OrganisationFacts.unregistered(id);
        for (StoredEvent stored : record.byAggregate(id.toString(), 0)) {
            if (stored.payload() instanceof OrganisationEvent event) {
                facts = facts.after(event);
            }
        }
        return facts;
    }

    public boolean isRegistered(OrganisationId id) {
        return !record.byAggregate(id.toString(), 0, 1).isEmpty();
    }

    /** Empty when it was never requested. */
    public Optional<NotificationFacts> notification(NotificationId id) {
        List<StoredEvent> events = record.byAggregate(id.toString(), 0);
        NotificationState state = new NotificationState.Unrequested();
        for (StoredEvent stored : events) {
            if (stored.payload() instanceof NotificationEvent event) {
                state = state.after(event);
            }
        }
        return state instanceof NotificationState.Known known
                ? Optional.of(new NotificationFacts(
                        known, cause(events.getFirst()), events.getFirst().recordedAt()))
                : Optional.empty();
    }

    /** On which of its ways one was to be told because of what the request was made for, the request's own among them. */
    public Round round(NotificationRequested request) {
        var asked =
                record.byAggregate(request.notificationId().toString(), 0, 1).getFirst();
        Cause cause = because(asked);
        var contactPoints = record.byCorrelation(request.about().correlation(), REQUESTED, Long.MAX_VALUE).stream()
                .filter(stored -> because(stored).id().equals(cause.id()))
                .map(stored -> (NotificationRequested) stored.payload())
                .filter(other -> other.recipient().equals(request.recipient()) && other.matter() == request.matter())
                .flatMap(other -> Stream.ofNullable(other.contactPoint()))
                .collect(Collectors.toUnmodifiableSet());
        return new Round(cause, contactPoints);
    }

    private static Cause because(StoredEvent stored) {
        return Cause.of(stored.metadata().getOrDefault(EventMetadata.CAUSATION, ""), stored.metadata());
    }

    private static Cause cause(StoredEvent event) {
        return Cause.of(event.eventId(), event.metadata());
    }

    private static <T> T known(Optional<T> facts, Object id) {
        return facts.orElseThrow(
                () -> new IllegalStateException("the record speaks of " + id + " and does not have it"));
    }
}
