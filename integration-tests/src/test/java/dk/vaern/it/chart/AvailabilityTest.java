package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifest;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.PodTemplate;
import dk.vaern.it.chart.helm.Setup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AvailabilityTest {

    private final Manifests outside = Chart.render(Setup.OUTSIDE);

    @Nested
    class Each_service {

        @ParameterizedTest
        @ValueSource(strings = {"incident", "notification"})
        void is_asked_how_it_is_on_a_port_that_the_outside_never_sees(String service) {
            JsonNode container = outside.service(service).container();
            assertThat(probe(container, "startupProbe")).isEqualTo("/actuator/health/liveness on management");
            assertThat(probe(container, "livenessProbe")).isEqualTo("/actuator/health/liveness on management");
            assertThat(probe(container, "readinessProbe")).isEqualTo("/actuator/health/readiness on management");
            assertThat(port(container, "management")).isEqualTo(9090);
            assertThat(outside.service(service).plainVariables())
                    .containsEntry("MANAGEMENT_SERVER_PORT", "9090")
                    .containsEntry("SERVER_PORT", String.valueOf(port(container, "http")));
        }

        @ParameterizedTest
        @EnumSource
        void says_what_it_needs_and_so_does_the_migration(Setup setup) {
            assertThat(Chart.render(setup).pods())
                    .hasSize(3)
                    .allSatisfy(pod -> assertThat(pod.containers()).allSatisfy(container -> {
                        assertThat(container.at("/resources/requests/cpu").isString())
                                .isTrue();
                        assertThat(container.at("/resources/requests/memory").isString())
                                .isTrue();
                        assertThat(container.at("/resources/limits/memory").isString())
                                .isTrue();
                        assertThat(container.at("/resources/limits").has("cpu")).isFalse();
                    }));
        }

        @ParameterizedTest
        @ValueSource(strings = {"incident", "notification"})
        void is_forgotten_by_load_balancers_and_finishes_its_work_before_it_is_killed(String service) {
            String slower = "gracefulShutdown: {preStopSeconds: 20, timeoutSeconds: 60}";
            PodTemplate pod = Chart.render(Setup.OUTSIDE, slower).service(service);
            int preStop = pod.container().at("/lifecycle/preStop/sleep/seconds").asInt();
            assertThat(preStop).isEqualTo(20);
            assertThat(pod.plainVariables()).containsEntry("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "60s");
            assertThat(pod.spec().path("terminationGracePeriodSeconds").asInt()).isGreaterThan(preStop + 60);
        }

        @ParameterizedTest
        @ValueSource(strings = {"incident", "notification"})
        void is_replaced_without_ever_being_fewer(String service) {
            Manifest deployment = outside.one("Deployment", service);
            assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(2);
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(1))
                    .isZero();
            assertThat(outside.service(service).isSelectedBy(deployment.map("/spec/selector/matchLabels")))
                    .isTrue();
        }
    }

    @Nested
    class A_selector {

        @ParameterizedTest
        @ValueSource(strings = {"incident", "notification"})
        void of_the_disruption_budget_and_of_the_spread_finds_this_services_pods_and_no_others(String service) {
            PodTemplate pod = outside.service(service);
            Manifest budget = outside.one("PodDisruptionBudget", service);
            assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
            assertFindsOnly(pod, budget.map("/spec/selector/matchLabels"));

            List<JsonNode> spread =
                    pod.spec().path("topologySpreadConstraints").valueStream().toList();
            assertThat(spread)
                    .extracting(constraint -> constraint.path("topologyKey").asString(""))
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(spread)
                    .allSatisfy(constraint ->
                            assertFindsOnly(pod, Manifest.map(constraint.at("/labelSelector/matchLabels"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"incident", "notification"})
        void of_the_service_finds_ports_that_the_pods_open(String service) {
            PodTemplate pod = outside.service(service);
            Manifest entrance = outside.one("Service", service);
            assertFindsOnly(pod, entrance.map("/spec/selector"));
            assertThat(entrance.at("/spec/ports")
                            .valueStream()
                            .map(port -> port.path("targetPort").asString("")))
                    .containsExactlyInAnyOrder("http", "management")
                    .allSatisfy(name -> assertThat(port(pod.container(), name)).isPositive());
        }

        private void assertFindsOnly(PodTemplate wanted, Map<String, String> selector) {
            assertThat(outside.pods().filter(pod -> pod.isSelectedBy(selector))).containsExactly(wanted);
        }
    }

    @Nested
    class Autoscaling {

        @Test
        void is_off_unless_asked_for() {
            assertThat(outside.of("HorizontalPodAutoscaler")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"incident", "notification"})
        void owns_the_number_of_replicas_when_it_is_on(String service) {
            Manifests full = Chart.render(Setup.FULL);
            Manifest deployment = full.one("Deployment", service);
            Manifest autoscaler = full.one("HorizontalPodAutoscaler", service);
            assertThat(deployment.at("/spec").has("replicas")).isFalse();
            assertThat(autoscaler.text("/spec/scaleTargetRef/name")).isEqualTo(deployment.name());
            assertThat(autoscaler.at("/spec/minReplicas").asInt()).isEqualTo(2);
        }
    }

    private static String probe(JsonNode container, String name) {
        JsonNode get = container.path(name).path("httpGet");
        return get.path("path").asString("") + " on " + get.path("port").asString("");
    }

    private static int port(JsonNode container, String name) {
        return container
                .path("ports")
                .valueStream()
                .filter(port -> port.path("name").asString("").equals(name))
                .mapToInt(port -> port.path("containerPort").asInt())
                .sum();
    }
}
