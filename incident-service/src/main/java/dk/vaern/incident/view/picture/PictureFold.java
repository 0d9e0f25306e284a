package dk.vaern.incident.view.picture;

import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.Evidence;
import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.AffectedServiceAdded;
import dk.vaern.domain.incident.IncidentEvent.CategoryChanged;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.DecisionRecorded;
import dk.vaern.domain.incident.IncidentEvent.DuplicateAbsorbed;
import dk.vaern.domain.incident.IncidentEvent.EntryCorrected;
import dk.vaern.domain.incident.IncidentEvent.EvidenceAttached;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentClosed;
import dk.vaern.domain.incident.IncidentEvent.IncidentConfirmed;
import dk.vaern.domain.incident.IncidentEvent.IncidentContained;
import dk.vaern.domain.incident.IncidentEvent.IncidentDeescalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentDismissed;
import dk.vaern.domain.incident.IncidentEvent.IncidentEradicated;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentMerged;
import dk.vaern.domain.incident.IncidentEvent.IncidentRecovered;
import dk.vaern.domain.incident.IncidentEvent.IncidentReopened;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.IndicatorAdded;
import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.domain.incident.IncidentEvent.OwnershipDeclined;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOfferWithdrawn;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOffered;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.incident.IncidentEvent.ParticipantJoined;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.incident.IncidentEvent.ReviewNoteRecorded;
import dk.vaern.domain.incident.IncidentEvent.SeverityChanged;
import dk.vaern.domain.incident.IncidentEvent.SignificantIncidentAwarenessDeclared;
import dk.vaern.domain.incident.IncidentEvent.WarningLinked;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentRefusal;
import dk.vaern.domain.incident.IncidentState;
import dk.vaern.domain.incident.IncidentStatus;
import dk.vaern.domain.incident.Indicator;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.picture.IncidentPicture.Commander;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds an incident's events, oldest first, into its picture. What hangs on single entries (evidence, indicators, …)
 * is taken in only when that entry may be seen.
 */
final class PictureFold {

    /** What an incident may have thousands of, and its picture shows nothing of. */
    private static final Set<Class<?>> LEAVES_THE_PICTURE = Set.of(
            ObservationRecorded.class,
            DecisionRecorded.class,
            DuplicateAbsorbed.class,
            EntryCorrected.class,
            ReviewNoteRecorded.class,
            GlassBroken.class);

    /** The stored names of all that it wants to be given. */
    static final Set<String> NAMES = Stream.concat(
                    Stream.of(IncidentEvent.class.getPermittedSubclasses())
                            .filter(type -> !LEAVES_THE_PICTURE.contains(type)),
                    Stream.of(ActionProposed.class))
            .map(EventCatalogue::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final Predicate<StoredEvent> seen;

    private @Nullable IncidentReported report;
    private @Nullable Instant recordedAt;
    private IncidentStatus status = IncidentStatus.REPORTED;
    private @Nullable Severity severity;
    private @Nullable Category category;
    private @Nullable Named commander;
    private @Nullable IncidentId mergedInto;
    private final CircleFold circle = new CircleFold();
    private final List<String> services = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<WarningId> warnings = new ArrayList<>();
    private final List<ActionId> actions = new ArrayList<>();

    PictureFold(Predicate<StoredEvent> seen) {
        this.seen = seen;
    }

    void add(StoredEvent event) {
        if (event.payload() instanceof IncidentEvent incident) {
            status = IncidentState.statusAfter(incident, status);
            add(incident, event);
        } else if (event.payload() instanceof ActionProposed proposed && seen.test(event)) {
            actions.add(proposed.actionId());
        }
    }

    private void add(IncidentEvent event, StoredEvent stored) {
        switch (event) {
            case IncidentReported reported -> begin(reported, stored);
            case SeverityChanged changed -> severity = changed.to();
            case CategoryChanged changed -> category = changed.to();
            case IncidentEscalated escalated -> circle.escalate(escalated.to());
            case IncidentDeescalated lowered -> circle.escalate(lowered.to());
            case CommanderAppointed appointed -> commander = appointed.commander();
            case ParticipantInvited invited -> circle.invite(invited);
            case ParticipantJoined joined -> circle.join(joined.organisation());
            case ParticipantLeft left -> circle.remove(left.organisation());
            case OwnershipOffered offered -> circle.offer(offered.to());
            case OwnershipOfferWithdrawn _, OwnershipDeclined _ -> circle.endOffer();
            case OwnershipHandedOver handed -> circle.handOver(handed, stored.recordedAt());
            case IncidentMerged merged -> mergedInto = merged.into();
            case SignificantIncidentAwarenessDeclared declared -> circle.aware(declared.at());
            case EvidenceAttached attached -> addIfSeen(stored, evidence, attached.evidence());
            case IndicatorAdded added -> addIfSeen(stored, indicators, added.indicator());
            case AffectedServiceAdded added -> addIfSeen(stored, services, added.name());
            case WarningLinked linked -> addIfSeen(stored, warnings, linked.warningId());
            case IncidentConfirmed _,
                    IncidentDismissed _,
                    IncidentContained _,
                    IncidentEradicated _,
                    IncidentRecovered _,
                    IncidentClosed _,
                    IncidentReopened _,
                    ObservationRecorded _,
                    DecisionRecorded _,
                    DuplicateAbsorbed _,
                    EntryCorrected _,
                    ReviewNoteRecorded _,
                    GlassBroken _ -> {}
        }
    }

    private void begin(IncidentReported reported, StoredEvent stored) {
        report = reported;
        circle.begin(reported.owner());
        recordedAt = stored.recordedAt();
        severity = reported.severity();
        category = reported.category();
        services.addAll(reported.affectedServices());
    }

    private <T> void addIfSeen(StoredEvent stored, List<T> to, T value) {
        if (seen.test(stored)) {
            to.add(value);
        }
    }

    /** Why no more is to be done about it; empty while it is open. */
    Optional<IncidentRefusal> refusalOfWork() {
        if (mergedInto != null) {
            return Optional.of(IncidentRefusal.INCIDENT_MERGED);
        }
        return status == IncidentStatus.CLOSED ? Optional.of(IncidentRefusal.INCIDENT_CLOSED) : Optional.empty();
    }

    /**
     * What was added so far.
     *
     * @param version how many events the incident has
     * @param position up to where the record was read
     * @throws NullPointerException when nothing was added
     */
    IncidentPicture picture(long version, long position) {
        IncidentReported first = Objects.requireNonNull(report, "an incident begins with its report");
        Instant recorded = Objects.requireNonNull(recordedAt);
        Instant occurred = first.occurredAt();
        return new IncidentPicture(
                first.incidentId(),
                version,
                first.title(),
                first.description(),
                circle.owner(),
                Objects.requireNonNull(severity),
                category,
                first.tlp(),
                status,
                circle.escalation(),
                commander == null ? null : new Commander(commander.subject(), commander.organisation()),
                circle.participants(),
                List.copyOf(services),
                List.copyOf(evidence),
                List.copyOf(indicators),
                List.copyOf(warnings),
                List.copyOf(actions),
                occurred == null ? recorded : occurred,
                recorded,
                position,
                mergedInto,
                circle.offeredTo(),
                circle.awareSince());
    }
}
