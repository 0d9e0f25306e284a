package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifest;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.Setup;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in: for people through an Ingress or a Gateway, for Prometheus by the management port. */
class EntranceTest {

    private final Manifests full = Chart.render(Setup.FULL);
    private final Manifests gateway = Chart.render(Setup.CLOUDNATIVEPG);

    @Test
    void is_closed_unless_asked_for() {
        assertThat(Chart.render(Setup.OUTSIDE).all())
                .extracting(Manifest::kind)
                .doesNotContain("Ingress", "HTTPRoute", "ServiceMonitor", "PodMonitor");
    }

    @ParameterizedTest
    @CsvSource({"incident, vaern.example.dk", "notification, varsling.example.dk"})
    void of_an_ingress_leads_to_the_http_port_and_always_over_tls(String service, String host) {
        Manifest ingress = full.one("Ingress", service);
        assertThat(ingress.text("/spec/ingressClassName")).isEqualTo("nginx");
        assertThat(ingress.text("/spec/tls/0/hosts/0")).isEqualTo(host);
        assertThat(ingress.text("/spec/rules/0/host")).isEqualTo(host);
        String backend = "/spec/rules/0/http/paths/0/backend/service";
        assertThat(ingress.text(backend + "/name"))
                .isEqualTo(full.one("Service", service).name());
        assertThat(ingress.text(backend + "/port/name")).isEqualTo("http");
        assertThat(ingress.annotations()).containsEntry("nginx.ingress.kubernetes.io/proxy-buffering", "off");
    }

    @Test
    void of_an_ingress_has_the_certificate_that_was_named() {
        assertThat(full.one("Ingress", "incident").text("/spec/tls/0/secretName"))
                .isEqualTo("vaern-tls");
        assertThat(full.one("Ingress", "notification").at("/spec/tls/0").has("secretName"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"incident, vaern.example.dk", "notification, varsling.example.dk"})
    void of_a_gateway_leads_to_the_http_port(String service, String host) {
        Manifest route = gateway.one("HTTPRoute", service);
        assertThat(route.text("/spec/hostnames/0")).isEqualTo(host);
        assertThat(route.text("/spec/parentRefs/0/name")).isEqualTo("public");
        Manifest target = gateway.one("Service", service);
        assertThat(route.text("/spec/rules/0/backendRefs/0/name")).isEqualTo(target.name());
        assertThat(target.at("/spec/ports")
                        .valueStream()
                        .filter(port -> port.path("port").asInt()
                                == route.at("/spec/rules/0/backendRefs/0/port").asInt())
                        .map(port -> port.path("name").asString("")))
                .containsExactly("http");
    }

    @Test
    void of_monitoring_finds_both_services_by_a_port_that_they_have() {
        Manifest monitor = gateway.one("ServiceMonitor");
        Map<String, String> selector = monitor.map("/spec/selector/matchLabels");
        assertThat(gateway.of("Service"))
                .hasSize(2)
                .allMatch(service -> service.labels().entrySet().containsAll(selector.entrySet()))
                .allMatch(service -> service.at("/spec/ports")
                        .findValuesAsString("name")
                        .contains(monitor.text("/spec/endpoints/0/port")));
        assertThat(monitor.text("/spec/endpoints/0/port")).isEqualTo("management");
        assertThat(monitor.text("/spec/endpoints/0/path")).isEqualTo("/actuator/prometheus");
        assertThat(monitor.labels()).containsEntry("release", "prometheus");
    }
}
