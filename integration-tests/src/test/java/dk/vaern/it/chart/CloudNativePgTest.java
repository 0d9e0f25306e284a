package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifest;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.Setup;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CloudNativePgTest {

    private final Manifests manifests = Chart.render(Setup.CLOUDNATIVEPG);
    private final Manifest cluster = manifests.one("Cluster");

    @Test
    void is_an_option() {
        assertThat(Chart.render(Setup.OUTSIDE).all())
                .noneMatch(manifest -> manifest.text("/apiVersion").startsWith("postgresql.cnpg.io"));
    }

    @Nested
    class An_answered_write {

        @Test
        void is_on_two_of_three_machines() {
            assertThat(cluster.at("/spec/instances").asInt()).isEqualTo(3);
            JsonNode synchronous = cluster.at("/spec/postgresql/synchronous");
            assertThat(synchronous.path("method").asString("")).isEqualTo("any");
            assertThat(synchronous.path("number").asInt()).isEqualTo(1);
            assertThat(synchronous.path("dataDurability").asString("")).isEqualTo("required");
            assertThat(cluster.text("/spec/affinity/podAntiAffinityType")).isEqualTo("required");
            assertThat(cluster.text("/spec/affinity/topologyKey")).isEqualTo("kubernetes.io/hostname");
        }

        @Test
        void is_on_the_standby_that_takes_over() {
            assertThat(cluster.at("/spec/postgresql/synchronous/failoverQuorum").asBoolean(false))
                    .isTrue();
        }

        /** The deprecated form heals itself by giving the promise up. */
        @Test
        void is_never_promised_in_the_form_that_gives_way() {
            assertThat(cluster.at("/spec").has("minSyncReplicas")).isFalse();
            assertThat(cluster.at("/spec").has("maxSyncReplicas")).isFalse();
        }

        @Test
        void is_on_disk_as_postgresql_comes() {
            assertThat(cluster.map("/spec/postgresql/parameters").keySet())
                    .containsExactlyInAnyOrder("max_connections", "shared_buffers");
            assertThat(cluster.at("/spec/bootstrap/initdb/dataChecksums").asBoolean(false))
                    .isTrue();
        }

        @Test
        void outlives_the_release() {
            assertThat(cluster.annotations()).containsEntry("helm.sh/resource-policy", "keep");
        }
    }

    @Nested
    class The_roles {

        @Test
        void of_the_services_are_members_of_the_group_that_may_only_add_and_of_their_reader() {
            assertThat(role("vaern_service").path("login").asBoolean(true)).isFalse();
            assertThat(role("vaern_persons").path("login").asBoolean(true)).isFalse();
            for (String service : List.of("incident", "notification")) {
                JsonNode role = role("vaern_" + service);
                assertThat(role.path("inRoles").valueStream().map(group -> group.asString("")))
                        .containsExactly("vaern_service", "vaern_persons", "vaern_" + service + "_reader");
                assertThat(role("vaern_" + service + "_reader").path("login").asBoolean(true))
                        .isFalse();
                assertThat(role.at("/passwordSecret/name").asString(""))
                        .isEqualTo("vaern-database-" + service)
                        .isIn(manifests.service(service).secrets());
                assertThat(List.of("superuser", "createdb", "createrole", "bypassrls", "replication"))
                        .noneMatch(role::has);
            }
        }

        @Test
        void of_the_owner_is_another_and_only_the_migration_has_its_password() {
            assertThat(cluster.text("/spec/bootstrap/initdb/owner")).isEqualTo("vaern_owner");
            assertThat(cluster.text("/spec/bootstrap/initdb/secret/name"))
                    .isEqualTo("vaern-database-owner")
                    .isIn(manifests.migration().secrets());
            assertThat(cluster.at("/spec/enableSuperuserAccess").asBoolean(true))
                    .isFalse();
        }

        private JsonNode role(String name) {
            return cluster.at("/spec/managed/roles")
                    .valueStream()
                    .filter(role -> role.path("name").asString("").equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class A_backup {

        @Test
        void is_made_by_the_plugin_as_scheduled() {
            JsonNode plugin = cluster.at("/spec/plugins/0");
            assertThat(plugin.path("name").asString("")).isEqualTo("barman-cloud.cloudnative-pg.io");
            assertThat(plugin.path("isWALArchiver").asBoolean(false)).isTrue();
            assertThat(plugin.at("/parameters/barmanObjectName").asString("")).isEqualTo("vaern-backup");
            Manifest backup = manifests.one("ScheduledBackup");
            assertThat(backup.text("/spec/cluster/name")).isEqualTo(cluster.name());
            assertThat(backup.text("/spec/method")).isEqualTo("plugin");
            assertThat(backup.text("/spec/schedule").split(" ", -1)).hasSize(6);
        }

        @Test
        void is_missed_aloud() {
            String without = "cnpg: {backup: {objectStore: ''}}";
            assertThat(Chart.render(Setup.CLOUDNATIVEPG, without).of("ScheduledBackup"))
                    .isEmpty();
            assertThat(Chart.notes(Setup.CLOUDNATIVEPG, without)).contains("WARNING: nothing is backed up");
            assertThat(Chart.notes(Setup.CLOUDNATIVEPG)).doesNotContain("WARNING");
        }
    }

    @Test
    void is_watched_by_a_monitor_of_our_own() {
        assertThat(manifests.one("PodMonitor").map("/spec/selector/matchLabels"))
                .containsEntry("cnpg.io/cluster", cluster.name());
        assertThat(cluster.at("/spec").has("monitoring")).isFalse();
    }
}
