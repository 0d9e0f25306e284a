package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifest;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.PodTemplate;
import dk.vaern.it.chart.helm.Setup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MigrationTest {

    @ParameterizedTest
    @EnumSource
    void brings_every_schema_to_the_version_of_the_services_beside_it(Setup setup) {
        Manifests manifests = Chart.render(setup);
        assertThat(manifests.migration().containers())
                .extracting(container -> container.path("image").asString(""))
                .containsExactly(image(manifests, "incident"), image(manifests, "notification"));
    }

    @ParameterizedTest
    @EnumSource
    void migrates_as_the_owner_and_does_nothing_else(Setup setup) {
        PodTemplate migration = Chart.render(setup).migration();
        assertThat(migration.containers()).hasSize(2).allSatisfy(container -> {
            assertThat(value(container, "VAERN_MIGRATE")).isEqualTo("only");
            assertThat(container.path("env").findValuesAsString("name"))
                    .contains("VAERN_MIGRATION_URL", "VAERN_MIGRATION_USERNAME", "VAERN_MIGRATION_PASSWORD")
                    .noneMatch(name -> name.startsWith("SPRING_DATASOURCE") || name.startsWith("VAERN_ISSUERS"));
        });
        assertThat(migration.secretVariables())
                .containsEntry("VAERN_MIGRATION_USERNAME", "vaern-database-owner/username")
                .containsEntry("VAERN_MIGRATION_PASSWORD", "vaern-database-owner/password");
    }

    @ParameterizedTest
    @EnumSource
    void is_left_to_the_migration(Setup setup) {
        assertThat(Chart.render(setup).service("incident").plainVariables()).doesNotContainKey("VAERN_MIGRATE");
        assertThat(Chart.render(setup).service("notification").plainVariables()).doesNotContainKey("VAERN_MIGRATE");
    }

    @Test
    void gives_up_rather_than_hanging() {
        Manifest job = Chart.render(Setup.OUTSIDE).one("Job");
        assertThat(job.at("/spec/activeDeadlineSeconds").asInt()).isEqualTo(900);
        assertThat(job.at("/spec/backoffLimit").asInt()).isPositive();
        assertThat(job.text("/spec/template/spec/restartPolicy")).isEqualTo("Never");
    }

    @Nested
    class Before_the_new_version {

        @ParameterizedTest
        @ValueSource(strings = {"OUTSIDE", "FULL"})
        void runs_where_the_database_is_there_already(Setup setup) {
            assertIsHook(Chart.render(setup), Chart.renderWithoutHooks(setup));
        }

        /** As at every upgrade of an installation that has its own cluster. */
        @Test
        void runs_with_a_cluster_that_is_there_already() {
            String upgrade = "migration: {when: hook}";
            assertIsHook(
                    Chart.render(Setup.CLOUDNATIVEPG, upgrade), Chart.renderWithoutHooks(Setup.CLOUDNATIVEPG, upgrade));
        }

        @Test
        void needs_nothing_of_the_chart_that_is_made_later() {
            Manifests manifests = Chart.render(Setup.OUTSIDE);
            Manifest policy = manifests.one("NetworkPolicy", "-migration");
            assertThat(policy.hook("-weight").compareTo(manifests.one("Job").hook("-weight")))
                    .isNegative();
            assertThat(manifests.migration().isSelectedBy(policy.map("/spec/podSelector/matchLabels")))
                    .isTrue();
            assertThat(manifests.migration().spec().path("serviceAccountName").asString(""))
                    .isEqualTo("default");
        }

        private void assertIsHook(Manifests shown, Manifests managed) {
            Manifest job = shown.one("Job");
            assertThat(job.hook("")).isEqualTo("pre-install,pre-upgrade");
            assertThat(job.hook("-delete-policy")).isEqualTo("before-hook-creation,hook-succeeded");
            assertThat(managed.of("Job")).as("Helm takes it for a hook").isEmpty();
            assertThat(managed.of("Deployment")).hasSize(2);
        }
    }

    @Nested
    class Beside_the_first_version {

        @Test
        void runs_while_its_own_cluster_is_being_made() {
            Manifest job = Chart.render(Setup.CLOUDNATIVEPG).one("Job");
            assertThat(job.hook("")).isEmpty();
            assertThat(Chart.renderWithoutHooks(Setup.CLOUDNATIVEPG).of("Job")).hasSize(1);
            // Long enough for three instances to be made: 10 s, doubled each time.
            assertThat(job.at("/spec/backoffLimit").asInt()).isGreaterThanOrEqualTo(6);
        }

        /** A Job cannot be changed in place, so another image must be another Job. */
        @Test
        void is_another_job_for_another_image() {
            String now = Chart.render(Setup.CLOUDNATIVEPG).one("Job").name();
            assertThat(Chart.render(Setup.CLOUDNATIVEPG).one("Job").name()).isEqualTo(now);
            assertThat(Chart.render(Setup.CLOUDNATIVEPG, "image: {tag: 0.2.0}")
                            .one("Job")
                            .name())
                    .isNotEqualTo(now);
        }
    }

    private static String image(Manifests manifests, String service) {
        return manifests.service(service).container().path("image").asString("");
    }

    private static String value(JsonNode container, String name) {
        return container
                .path("env")
                .valueStream()
                .filter(variable -> variable.path("name").asString("").equals(name))
                .map(variable -> variable.path("value").asString(""))
                .findFirst()
                .orElse("");
    }
}
