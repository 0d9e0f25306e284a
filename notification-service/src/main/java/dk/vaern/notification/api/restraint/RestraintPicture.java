package dk.vaern.notification.api.restraint;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.restraint.Language;
import dk.vaern.domain.restraint.RestraintId;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.notification.api.restraint.RestraintPlan.OwnText;
import dk.vaern.notification.api.restraint.RestraintPlan.QuietText;
import dk.vaern.notification.facts.RestraintFacts.Said;
import dk.vaern.web.openapi.Example;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants of messages that can wait.
 *
 * @param version 0 as long as it has said nothing, and the usual holds
 * @param changedAt absent as long
 */
@Example(
        "{'id': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05', 'version': 1, 'organisation': 'municipality-0751', 'language': 'DANISH',"
                + " 'quietHours': [{'days': ['MONDAY', 'TUESDAY'], 'from': '22:00', 'to': '07:00'}], 'burst': 5, 'perPersonPerHour': 20,"
                + " 'perDestinationPerHour': null, 'contactPoints': [], 'changedAt': '2026-11-01T10:00:00Z'}")
record RestraintPicture(
        RestraintId id,
        long version,
        OrganisationId organisation,
        Language language,
        List<QuietText> quietHours,
        int burst,
        @Nullable Integer perPersonPerHour,
        @Nullable Integer perDestinationPerHour,
        List<OwnText> contactPoints,
        @Nullable Instant changedAt) {

    static RestraintPicture of(OrganisationId organisation, Said said) {
        RestraintRules rules = said.rules();
        return new RestraintPicture(
                RestraintId.of(organisation),
                said.version(),
                organisation,
                rules.language(),
                RestraintPlan.texts(rules.quietHours()),
                rules.burst(),
                rules.perPerson(),
                rules.perDestination(),
                rules.contactPoints().stream().map(OwnText::of).toList(),
                said.changedAt());
    }
}
