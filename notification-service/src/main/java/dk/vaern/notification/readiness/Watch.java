package dk.vaern.notification.readiness;

import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.notification.audience.Telling;
import dk.vaern.notification.policy.Tellings;
import dk.vaern.notification.policy.Tellings.Occasion;
import dk.vaern.notification.readiness.FindingTable.Told;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks, and tells each organisation of what is new: once of each finding, and anew when it has changed or comes back. The ids of
 * messages derive from how often it was told of what, so that several nodes, or one that was interrupted, tell it once.
 */
@Component
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final UUID ROOT = new UUID(0L, 0L);

    private final Readiness readiness;
    private final FindingTable table;
    private final OrganisationList organisations;
    private final Tellings tellings;
    private final ReadinessSettings settings;
    private final Clock clock;

    Watch(
            Readiness readiness,
            FindingTable table,
            OrganisationList organisations,
            Tellings tellings,
            ReadinessSettings settings,
            Clock clock) {
        this.readiness = readiness;
        this.table = table;
        this.organisations = organisations;
        this.tellings = tellings;
        this.settings = settings;
        this.clock = clock;
    }

    /** One that cannot be looked at holds up no other. */
    void lookAtAll() {
        for (OrganisationId organisation : organisations.all()) {
            try {
                lookAt(organisation);
            } catch (RuntimeException e) {
                LOG.warn("{} could not be looked at: {}", organisation, e.toString());
            }
        }
    }

    void lookAt(OrganisationId organisation) {
        if (!settings.tell()) {
            return;
        }
        List<Finding> findings = readiness.of(organisation).findings();
        Map<String, Told> told = table.of(organisation);
        Map<Matter, List<Told>> fresh = findings.stream()
                .filter(finding -> isNew(finding, told.get(finding.key())))
                .collect(Collectors.groupingBy(
                        finding -> finding.kind().matter(),
                        Collectors.mapping(finding -> told(finding, told), Collectors.toList())));
        fresh.forEach((matter, news) -> {
            tell(organisation, matter, news);
            news.forEach(one -> table.put(organisation, one));
        });
        var found = findings.stream().map(Finding::key).collect(Collectors.toUnmodifiableSet());
        table.close(
                organisation,
                told.keySet().stream().filter(key -> !found.contains(key)).toList());
    }

    private static boolean isNew(Finding finding, @Nullable Told before) {
        return before == null || !before.open() || !before.state().equals(finding.state());
    }

    private static Told told(Finding finding, Map<String, Told> before) {
        Told last = before.get(finding.key());
        return new Told(finding.key(), finding.state(), last == null ? 1 : last.times() + 1, true);
    }

    private void tell(OrganisationId organisation, Matter matter, List<Told> news) {
        String what =
                news.stream().map(one -> one.key() + "@" + one.times()).sorted().collect(Collectors.joining(" "));
        var telling = new Telling(
                matter, organisation, Urgency.NORMAL, NotificationSubject.ofOrganisation(organisation), Tlp.CLEAR);
        tellings.request(telling, Occasion.ofTimer(DerivedId.of(ROOT, organisation + "/" + what), clock.instant()));
    }
}
