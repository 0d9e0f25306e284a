package dk.vaern.incident.view.organisation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.OrganisationEvent;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import dk.vaern.domain.organisation.OrganisationRefusal;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.Audience;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.timeline.OrganisationNames;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks organisations up: by id, in lists, as the members of an audience, and by name for sentences. */
@Component
public class OrganisationDirectory implements OrganisationNames {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final OrganisationTable table;
    private final RecordReader record;
    private final Clock clock;

    OrganisationDirectory(OrganisationTable table, RecordReader record, Clock clock) {
        this.table = table;
        this.record = record;
        this.clock = clock;
    }

    /** @throws Refused {@link OrganisationRefusal#NOT_FOUND} when it was never registered */
    public OrganisationPicture see(OrganisationId organisation, Viewer viewer) {
        return find(organisation, viewer).orElseThrow(() -> new Refused(OrganisationRefusal.NOT_FOUND));
    }

    /** Straight from the record, never behind what was answered; empty when it was never registered. */
    public Optional<OrganisationPicture> find(OrganisationId organisation, Viewer viewer) {
        return fold(organisation).map(found -> found.picture(administers(viewer, organisation)));
    }

    /** @throws Refused {@link DirectoryRefusal#UNKNOWN_ORGANISATION} when nobody goes by this id today */
    public void requireKnown(OrganisationId organisation) {
        LocalDate today = today();
        if (fold(organisation).filter(found -> found.existsOn(today)).isEmpty()) {
            throw new Refused(DirectoryRefusal.UNKNOWN_ORGANISATION);
        }
    }

    private Optional<OrganisationRow> fold(OrganisationId organisation) {
        OrganisationRow row = null;
        for (StoredEvent stored : record.byAggregate(organisation.value(), 0)) {
            if (stored.payload() instanceof OrganisationRegistered registered) {
                row = OrganisationRow.of(registered, stored.version());
            } else if (row != null && stored.payload() instanceof OrganisationEvent event) {
                row = row.after(event, stored.version());
            }
        }
        return Optional.ofNullable(row);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DENMARK);
    }

    /**
     * One page in the order of the ids.
     *
     * @param after the id that the page before ended with, or nothing
     */
    public List<OrganisationPicture> list(@Nullable OrganisationKind kind, String after, int limit) {
        return table.list(kind, after, limit).stream()
                .map(row -> row.picture(false))
                .toList();
    }

    /** The organisations that an audience holds today. */
    public List<OrganisationId> members(Audience audience) {
        LocalDate today = today();
        return table.list(null, "", Integer.MAX_VALUE).stream()
                .filter(row -> row.existsOn(today) && audience.includes(row.id(), row.sectors()))
                .map(OrganisationRow::id)
                .toList();
    }

    @Override
    public String of(OrganisationId organisation) {
        return table.find(organisation).map(OrganisationRow::name).orElse(organisation.value());
    }

    private static boolean administers(Viewer viewer, OrganisationId organisation) {
        return viewer.organisation().equals(organisation)
                || viewer.organisation().kind().coordinates();
    }
}
