package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifest;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.PodTemplate;
import dk.vaern.it.chart.helm.Setup;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class NetworkPolicyTest {

    private final Manifests full = Chart.render(Setup.FULL);

    @ParameterizedTest
    @EnumSource
    void denies_every_pod_what_no_other_policy_allows(Setup setup) {
        Manifests manifests = Chart.render(setup);
        Manifest deny = manifests.one("NetworkPolicy", "-default-deny");
        assertThat(manifests.pods())
                .hasSize(3)
                .allMatch(pod -> pod.isSelectedBy(deny.map("/spec/podSelector/matchLabels")));
        assertThat(deny.at("/spec/policyTypes").valueStream().map(type -> type.asString("")))
                .containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.at("/spec").has("ingress")).isFalse();
        assertThat(deny.at("/spec").has("egress")).isFalse();
    }

    /** To Kubernetes a rule without peers, or without ports, means all of them. */
    @ParameterizedTest
    @EnumSource
    void never_leaves_out_who_or_where(Setup setup) {
        List<JsonNode> rules = Chart.render(setup).of("NetworkPolicy").stream()
                .flatMap(policy -> Stream.concat(
                        policy.at("/spec/ingress").valueStream(),
                        policy.at("/spec/egress").valueStream()))
                .toList();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.has("from") ? rule.path("from") : rule.path("to")).isNotEmpty();
            assertThat(rule.path("ports")).isNotEmpty().allMatch(port -> port.has("port"));
        });
    }

    @Nested
    class Into_a_service {

        @Test
        void come_people_through_the_ingress_and_monitoring_to_its_own_port() {
            assertThat(ways(full.service("incident"), "ingress", "from"))
                    .containsExactlyInAnyOrder("namespace ingress-nginx: http", "namespace monitoring: management");
            assertThat(ways(full.service("notification"), "ingress", "from"))
                    .containsExactlyInAnyOrder("namespace ingress-nginx: http", "namespace monitoring: management");
        }

        @Test
        void comes_nobody_by_way_of_the_migration() {
            assertThat(ways(full.migration(), "ingress", "from")).isEmpty();
        }
    }

    @Nested
    class Out_of {

        private static final String PUBLIC =
                "0.0.0.0/0 but [10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.168.0.0/16]";
        private static final String PUBLIC_V6 = "::/0 but [::1/128, fc00::/7, fe80::/10]";
        private static final List<String> EVERYONE_NEEDS =
                List.of("namespace kube-system: 53", "10.20.0.0/24: 6432", "169.254.20.10/32: 53");

        @Test
        void the_migration_is_the_way_to_the_database_only() {
            assertThat(ways(full.migration(), "egress", "to")).containsExactlyInAnyOrderElementsOf(EVERYONE_NEEDS);
        }

        @Test
        void incident_service_is_the_way_to_the_identity_provider_as_well() {
            assertThat(ways(full.service("incident"), "egress", "to"))
                    .containsAll(EVERYONE_NEEDS)
                    .contains("10.30.0.7/32: 443", "10.30.0.7/32: 8443")
                    .hasSize(5);
        }

        @Test
        void notification_service_are_the_ways_to_people_but_none_to_an_inside_address() {
            assertThat(ways(full.service("notification"), "egress", "to"))
                    .containsAll(EVERYONE_NEEDS)
                    .contains("10.30.0.7/32: 443", "10.30.0.7/32: 8443", "10.40.0.25/32: 587")
                    .contains(
                            PUBLIC + ": 443", PUBLIC + ": 1024-65535", PUBLIC_V6 + ": 443", PUBLIC_V6 + ": 1024-65535")
                    .hasSize(10);
        }

        @Test
        void nobody_is_a_way_to_a_relay_that_is_not_there() {
            assertThat(ways(Chart.render(Setup.OUTSIDE).service("notification"), "egress", "to", Setup.OUTSIDE))
                    .noneMatch(way -> way.endsWith(": 587"));
        }
    }

    @Nested
    class With_cloudnativepg {

        private final Manifests manifests = Chart.render(Setup.CLOUDNATIVEPG);
        private final String cluster = manifests.one("Cluster").name();

        @Test
        void everyone_reaches_that_cluster_and_no_other_database() {
            assertThat(manifests.pods())
                    .allSatisfy(pod -> assertThat(ways(pod, "egress", "to", Setup.CLOUDNATIVEPG))
                            .contains("pods cnpg.io/cluster=" + cluster + ": 5432")
                            .noneMatch(way -> way.startsWith("0.0.0.0/0: 5432")));
        }

        @Test
        void the_cluster_is_reached_by_its_own_by_the_operator_and_by_monitoring() {
            Manifest policy = manifests.one("NetworkPolicy", cluster);
            assertThat(policy.map("/spec/podSelector/matchLabels")).containsEntry("cnpg.io/cluster", cluster);
            assertThat(policy.at("/spec/policyTypes").valueStream().map(type -> type.asString("")))
                    .containsExactly("Ingress");
            assertThat(ways(policy, "ingress", "from"))
                    .contains(
                            "pods app.kubernetes.io/instance=test,app.kubernetes.io/name=vaern: 5432",
                            "pods cnpg.io/cluster=" + cluster + ": 5432",
                            "namespace cnpg-system: 8000",
                            "namespace monitoring: 9187");
        }
    }

    @Test
    void is_there_unless_it_is_switched_off() {
        assertThat(Chart.render(Setup.CLOUDNATIVEPG, "networkPolicy: {enabled: false}")
                        .of("NetworkPolicy"))
                .isEmpty();
    }

    private Set<String> ways(PodTemplate pod, String direction, String peers) {
        return ways(pod, direction, peers, Setup.FULL);
    }

    /** What all policies that select these pods allow together, each way as {@code peer: port}. */
    private static Set<String> ways(PodTemplate pod, String direction, String peers, Setup setup) {
        return Chart.render(setup).of("NetworkPolicy").stream()
                .filter(policy -> pod.isSelectedBy(policy.map("/spec/podSelector/matchLabels")))
                .flatMap(policy -> ways(policy, direction, peers).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> ways(Manifest policy, String direction, String peers) {
        return policy.at("/spec/" + direction)
                .valueStream()
                .flatMap(rule -> rule.path(peers)
                        .valueStream()
                        .flatMap(peer -> rule.path("ports").valueStream().map(port -> peer(peer) + ": " + ports(port))))
                .collect(Collectors.toSet());
    }

    private static String ports(JsonNode port) {
        String first = port.path("port").asString("");
        return port.has("endPort") ? first + "-" + port.path("endPort").asString("") : first;
    }

    private static String peer(JsonNode peer) {
        if (peer.has("ipBlock")) {
            String except = peer.at("/ipBlock/except")
                    .valueStream()
                    .map(cidr -> cidr.asString(""))
                    .collect(Collectors.joining(", "));
            return peer.at("/ipBlock/cidr").asString("") + (except.isEmpty() ? "" : " but [" + except + "]");
        }
        if (peer.has("namespaceSelector")) {
            return "namespace "
                    + Manifest.map(peer.at("/namespaceSelector/matchLabels")).get("kubernetes.io/metadata.name");
        }
        return "pods "
                + Manifest.map(peer.at("/podSelector/matchLabels")).entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(","));
    }
}
