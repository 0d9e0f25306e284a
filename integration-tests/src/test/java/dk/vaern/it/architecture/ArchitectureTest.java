package dk.vaern.it.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.vaern.web.security.Allowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may know whom, and the habits that a machine can see. */
class ArchitectureTest {

    private static final String DOMAIN = "dk.vaern.domain..";
    private static final String STORE = "dk.vaern.eventstore..";
    private static final String WEB = "dk.vaern.web..";
    private static final String INCIDENT = "dk.vaern.incident..";
    private static final String NOTIFICATION = "dk.vaern.notification..";
    private static final String STANDALONE = "dk.vaern.standalone..";

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.vaern");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dk.vaern.domain.kernel",
                "dk.vaern.domain.incident",
                "dk.vaern.domain.visibility",
                "dk.vaern.eventstore.engine",
                "dk.vaern.web.security",
                "dk.vaern.incident.api.incident",
                "dk.vaern.incident.view.sharing",
                "dk.vaern.incident.view.board",
                "dk.vaern.incident.policy",
                "dk.vaern.incident.imports",
                "dk.vaern.incident.app",
                "dk.vaern.notification.channel",
                "dk.vaern.notification.view",
                "dk.vaern.notification.facts",
                "dk.vaern.notification.app"
            })
    void every_package_that_a_rule_names_is_inhabited(String name) {
        assertThat(ALL.stream().filter(type -> type.getPackageName().equals(name)))
                .isNotEmpty();
    }

    @Test
    void the_domain_knows_java_and_axons_annotations_only() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        STORE,
                        WEB,
                        INCIDENT,
                        NOTIFICATION,
                        "org.springframework..",
                        "tools.jackson..",
                        "org.slf4j..",
                        "java.sql.."))
                .check(ALL);
    }

    @Test
    void the_domain_has_no_clock_and_no_chance() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .callMethod(Instant.class, "now")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(ALL);
    }

    @Test
    void the_store_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage(STORE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(DOMAIN, WEB, INCIDENT, NOTIFICATION, STANDALONE))
                .check(ALL);
    }

    @Test
    void the_services_never_see_each_other() {
        noClasses()
                .that()
                .resideInAPackage(INCIDENT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(NOTIFICATION)
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage(NOTIFICATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INCIDENT)
                .check(ALL);
    }

    @Test
    void what_services_share_knows_no_service() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat(resideInAnyPackage(INCIDENT, NOTIFICATION, STANDALONE))
                .check(ALL);
    }

    @Test
    void nobody_knows_the_app_that_puts_a_service_together() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dk.vaern.incident.app..", STANDALONE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dk.vaern.incident.app..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages("dk.vaern.notification.app..", STANDALONE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dk.vaern.notification.app..")
                .check(ALL);
    }

    @Test
    void policies_know_the_domain_and_neither_the_api_nor_a_view() {
        noClasses()
                .that()
                .resideInAPackage("dk.vaern.incident.policy..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dk.vaern.incident.api..", "dk.vaern.incident.view.."))
                .check(ALL);
    }

    @Test
    void views_do_not_know_who_asks_over_http() {
        noClasses()
                .that()
                .resideInAPackage("dk.vaern.incident.view..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dk.vaern.incident.api..", "org.springframework.web.."))
                .check(ALL);
    }

    @Test
    void the_api_reads_incidents_through_the_gate_and_never_from_tables_itself() {
        noClasses()
                .that()
                .resideInAPackage("dk.vaern.incident.api..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql.."))
                .check(ALL);
    }

    @Test
    void whoever_reads_for_somebody_does_so_behind_the_databases_wall() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("dk.vaern.incident.view..", "dk.vaern.notification.view..")
                .and()
                .haveRawType(JdbcClient.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Table")
                .check(ALL);
        classes()
                .that()
                .resideInAnyPackage("dk.vaern.incident.view..", "dk.vaern.notification.view..")
                .and()
                .haveSimpleNameEndingWith("Table")
                .should()
                .notBePublic()
                .check(ALL);
    }

    @Test
    void a_channel_knows_channels_only() {
        noClasses()
                .that()
                .resideInAPackage("dk.vaern.notification.channel..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dk.vaern.notification.api..",
                        "dk.vaern.notification.policy..",
                        "dk.vaern.notification.dispatch..",
                        "dk.vaern.notification.view..",
                        STORE))
                .check(ALL);
    }

    @Test
    void every_controllers_method_says_who_may_call_it() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Allowed.class)
                .check(ALL);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .check(ALL);
    }

    @Test
    void names_say_what_a_thing_is() {
        for (String vague : List.of("Util", "Utils", "Helper", "Manager", "Impl")) {
            noClasses().should().haveSimpleNameEndingWith(vague).check(ALL);
        }
        noClasses().should().haveSimpleNameStartingWith("Abstract").check(ALL);
    }

    @Test
    void events_and_commands_are_records() {
        classes()
                .that()
                .implement(dk.vaern.domain.incident.IncidentEvent.class)
                .or()
                .implement(dk.vaern.domain.incident.IncidentCommand.class)
                .should()
                .beRecords()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(ALL);
    }

    @Test
    void no_two_packages_of_a_module_know_each_other_in_a_circle() {
        slices().matching("dk.vaern.incident.view.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
        slices().matching("dk.vaern.eventstore.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("dk.vaern.web.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("dk.vaern.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
    }
}
