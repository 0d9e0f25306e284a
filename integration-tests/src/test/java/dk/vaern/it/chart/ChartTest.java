package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

class ChartTest {

    @Nested
    class Linting {

        @Test
        void finds_nothing_with_the_values_as_they_come() {
            assertThat(Chart.lint(Chart.SOURCE)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void finds_nothing_with_any_set_of_values(Setup setup) throws IOException {
            Path chart = Chart.copy(text -> text);
            Map<String, Object> values = new Yaml().load(Chart.read(chart.resolve("values.yaml")));
            Map<String, Object> further = new Yaml().load(Chart.read(setup.file()));
            Files.writeString(chart.resolve("values.yaml"), new Yaml().dump(merged(values, further)));
            assertThat(Chart.lint(chart)).isEmpty();
        }

        @Test
        void would_find_a_template_that_does_not_parse() {
            Path broken = Chart.copy(text -> text.replace("{{- end }}", "{{- fi }}"));
            assertThat(Chart.lint(broken)).anyMatch(message -> message.contains("function \"fi\" not defined"));
        }
    }

    @Nested
    class What_is_not_said {

        @Test
        void is_asked_for_by_name_all_at_once() {
            assertThat(Chart.refusalOfDefaults())
                    .contains("image.registry")
                    .contains("publicUrl")
                    .contains("identity.issuers")
                    .contains("database.hosts or cnpg.enabled");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                cnpg: {enabled: true}                                      | one PostgreSQL, not two
                database: {ca: {existingSecret: a, existingConfigMap: b}}  | not both
                database: {ownerSecret: vaern-database-incident}           | three roles, three Secrets
                notification: {databaseSecret: vaern-database-incident}    | three roles, three Secrets
                smtp: {host: smtp.example.dk}                              | smtp.from
                sms: {gatewayUrl: 'https://sms.example.dk'}                | sms.existingSecret
                ingress: {enabled: true}                                   | incident.host and notification.host
                cnpg: {synchronous: {number: 3}}                           | fewer than cnpg.instances
                """)
        void or_contradicts_itself_is_refused(String values, String reason) {
            assertThat(Chart.refusal(Setup.OUTSIDE, values)).contains(reason);
        }

        @Test
        void a_way_in_is_asked_for_once() {
            assertThat(Chart.refusal(Setup.FULL, "httpRoute: {enabled: true}"))
                    .contains("one way in, not two")
                    .contains("httpRoute.parentRefs");
        }
    }

    @Test
    void carries_the_version_of_the_services() {
        var version =
                Pattern.compile("<version>([0-9.]+)-SNAPSHOT</version>").matcher(Chart.read(Path.of("..", "pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Manifests.parseOne(Chart.read(Chart.SOURCE.resolve("Chart.yaml")))
                        .path("appVersion")
                        .asString(""))
                .isEqualTo(version.group(1));
    }

    @ParameterizedTest
    @EnumSource
    void labels_everything_as_kubernetes_recommends_and_stays_in_its_namespace(Setup setup) {
        assertThat(Chart.render(setup).all()).isNotEmpty().allSatisfy(manifest -> {
            assertThat(manifest.namespace()).isEqualTo(Chart.NAMESPACE);
            assertThat(manifest.name()).startsWith("test-vaern").hasSizeLessThanOrEqualTo(63);
            assertThat(manifest.labels())
                    .containsEntry("app.kubernetes.io/name", "vaern")
                    .containsEntry("app.kubernetes.io/instance", Chart.RELEASE)
                    .containsEntry("app.kubernetes.io/part-of", "vaern")
                    .containsEntry("app.kubernetes.io/managed-by", "Helm")
                    .containsKeys("app.kubernetes.io/component", "app.kubernetes.io/version", "helm.sh/chart");
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> further) {
        Map<String, Object> both = new LinkedHashMap<>(base);
        further.forEach((key, value) -> both.merge(
                key,
                value,
                (old, young) -> old instanceof Map && young instanceof Map
                        ? merged((Map<String, Object>) old, (Map<String, Object>) young)
                        : young));
        return both;
    }
}
