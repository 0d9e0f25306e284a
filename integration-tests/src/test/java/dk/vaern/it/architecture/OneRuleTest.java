package dk.vaern.it.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dk.vaern.it.architecture.ArchitectureTest.ALL;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.incident.view.audit.AuditBoard;
import dk.vaern.incident.view.organisation.OrganisationDirectory;
import dk.vaern.incident.view.sharing.Moments;
import dk.vaern.incident.view.stream.Followers;
import dk.vaern.incident.view.stream.StreamGate;
import dk.vaern.notification.view.Destinations;
import dk.vaern.notification.view.duty.EscalationPolicies;
import dk.vaern.notification.view.duty.Schedules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One rule for every way out. */
class OneRuleTest {

    /** But for what holds nothing of incidents: organisations, their ways and duty rosters, and who asked for what. */
    @Test
    void nobody_reads_incident_data_around_the_one_rule() {
        classes()
                .that()
                .resideInAnyPackage("dk.vaern.incident.view..", "dk.vaern.notification.view..")
                .and(OneRule.openReaders())
                .and()
                .doNotBelongToAnyOf(
                        OrganisationDirectory.class,
                        Moments.class,
                        Followers.class,
                        Destinations.class,
                        AuditBoard.class,
                        Schedules.class,
                        EscalationPolicies.class)
                .should(OneRule.askTheRule())
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage("dk.vaern.incident.api..", "dk.vaern.notification.api..")
                .should()
                .dependOnClassesThat(OneRule.SOURCES.or(OneRule.FACTS))
                .orShould(OneRule.askFactsOfIncidents())
                .check(ALL);
        classes()
                .that(OneRule.follow())
                .should()
                .dependOnClassesThat(type(StreamGate.class))
                .check(ALL);
    }

    @Test
    void who_comes_near_an_incident_is_decided_in_one_place() {
        for (String part : List.of("participants", "named", "opened", "former")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dk.vaern.domain.visibility..", "dk.vaern.domain.incident..")
                    // A sieve before the rule, and the time at which broken glass ends, for the message about it.
                    .and()
                    .doNotHaveSimpleName("IncidentBoardRow")
                    .and()
                    .doNotHaveSimpleName("IncidentBoardTable")
                    .and()
                    .doNotHaveSimpleName("Matters")
                    .should()
                    .callMethod(Sharing.class, part)
                    .check(ALL);
        }
    }

    @Test
    void what_reads_around_the_rule_is_found() {
        JavaClasses planted = new ClassFileImporter().importPackages("dk.vaern.it.architecture.planted");

        assertThatThrownBy(() -> classes()
                        .that(OneRule.openReaders())
                        .should(OneRule.askTheRule())
                        .check(planted))
                .hasMessageContaining("Shortcut reads around the rule");
    }
}
