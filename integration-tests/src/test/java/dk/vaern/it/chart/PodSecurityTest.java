package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifest;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.PodTemplate;
import dk.vaern.it.chart.helm.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The restricted Pod Security Standard, and a read-only root and no API token beyond it. */
class PodSecurityTest {

    private static final Map<String, String> OF_A_CONTAINER = Map.of(
            "/runAsNonRoot", "true",
            "/allowPrivilegeEscalation", "false",
            "/readOnlyRootFilesystem", "true",
            "/privileged", "false",
            "/capabilities/drop/0", "ALL",
            "/seccompProfile/type", "RuntimeDefault");
    private static final Map<String, String> OF_A_POD = Map.of(
            "/automountServiceAccountToken", "false",
            "/enableServiceLinks", "false",
            "/securityContext/runAsNonRoot", "true",
            "/securityContext/seccompProfile/type", "RuntimeDefault");

    @ParameterizedTest
    @EnumSource
    void holds_for_every_pod_of_every_setup(Setup setup) {
        List<PodTemplate> pods = Chart.render(setup).pods().toList();
        assertThat(pods).hasSize(3);
        assertThat(pods).allSatisfy(pod -> {
            assertThat(pod.containers()).isNotEmpty();
            assertThat(violations(pod)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runAsNonRoot: true",
                "allowPrivilegeEscalation: false",
                "readOnlyRootFilesystem: true",
                "drop: [ALL]",
                "type: RuntimeDefault",
                "automountServiceAccountToken: false",
            })
    void would_be_missed_if_a_line_of_it_were_lost(String line) {
        Manifests without = Manifests.parse(Chart.rendered(Chart.copy(text -> text.replace(line, "lost: true"))));
        assertThat(without.pods())
                .isNotEmpty()
                .allSatisfy(pod -> assertThat(violations(pod)).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_written_to_memory_or_scratch_only(Setup setup) {
        assertThat(Chart.render(setup).pods()).allSatisfy(pod -> {
            assertThat(pod.spec().path("volumes").valueStream())
                    .allMatch(volume -> volume.at("/emptyDir/sizeLimit").isString()
                            || volume.has("secret")
                            || volume.has("configMap"));
            assertThat(pod.containers())
                    .allSatisfy(container -> assertThat(
                                    container.path("volumeMounts").valueStream())
                            .anyMatch(mount ->
                                    mount.path("mountPath").asString("").equals("/tmp"))
                            .allMatch(mount ->
                                    mount.path("mountPath").asString("").equals("/tmp")
                                            || mount.path("readOnly").asBoolean(false)));
        });
    }

    @Test
    void the_account_of_the_services_has_no_token_and_no_right() {
        Manifests manifests = Chart.render(Setup.FULL);
        Manifest account = manifests.one("ServiceAccount");
        assertThat(account.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(manifests
                        .service("incident")
                        .spec()
                        .path("serviceAccountName")
                        .asString(""))
                .isEqualTo(account.name());
        assertThat(manifests.all()).noneMatch(manifest -> manifest.kind().matches("(Cluster)?Role(Binding)?"));
    }

    private static List<String> violations(PodTemplate pod) {
        List<String> violations = new ArrayList<>();
        check(pod.spec(), OF_A_POD, violations);
        for (JsonNode container : pod.containers()) {
            check(container.path("securityContext"), OF_A_CONTAINER, violations);
            if (container.at("/securityContext/capabilities").has("add")) {
                violations.add("a capability is added");
            }
        }
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (pod.spec().has(shared)) {
                violations.add(shared);
            }
        }
        return violations;
    }

    private static void check(JsonNode node, Map<String, String> expected, List<String> violations) {
        expected.forEach((pointer, value) -> {
            if (!node.at(pointer).asString("").equals(value)) {
                violations.add(pointer + " is not " + value);
            }
        });
    }
}
