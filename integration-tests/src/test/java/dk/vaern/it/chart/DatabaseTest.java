package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.PodTemplate;
import dk.vaern.it.chart.helm.Setup;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** The address of the database, as the PostgreSQL driver itself understands it. */
class DatabaseTest {

    @ParameterizedTest
    @EnumSource
    void is_verified_by_name_whoever_connects(Setup setup) {
        Manifests manifests = Chart.render(setup);
        String url = manifests.service("incident").databaseUrl();
        assertThat(manifests.pods()).extracting(PodTemplate::databaseUrl).containsOnly(url);
        assertThat(understood(url)).containsEntry("sslmode", "verify-full");
        assertThat(url).doesNotContain("password").doesNotContain("user=");
        assertThat(manifests.service("incident").plainVariables()).containsKey("SPRING_DATASOURCE_URL");
        assertThat(manifests.migration().plainVariables()).containsKey("VAERN_MIGRATION_URL");
    }

    @Test
    void outside_is_trusted_by_the_jvms_authorities_when_none_is_given() {
        assertThat(understood(url(Setup.OUTSIDE)))
                .containsEntry("PGHOST", "postgresql.example.dk")
                .containsEntry("PGPORT", "5432")
                .containsEntry("PGDBNAME", "vaern")
                .containsEntry("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory")
                .doesNotContainKeys("sslrootcert", "targetServerType");
    }

    @ParameterizedTest
    @CsvSource({"existingSecret, /secret/secretName", "existingConfigMap, /configMap/name"})
    void outside_is_trusted_by_the_given_authority(String source, String reference) {
        Manifests manifests = Chart.render(Setup.OUTSIDE, "database: {ca: {%s: authority}}".formatted(source));
        assertThat(manifests.pods()).hasSize(3).allSatisfy(pod -> {
            assertThat(pod.spec()
                            .path("volumes")
                            .valueStream()
                            .map(volume -> volume.at(reference).asString("")))
                    .contains("authority");
            assertThat(understood(pod.databaseUrl())).containsEntry("sslrootcert", "/etc/vaern/postgresql/ca.crt");
            assertThat(pod.containers())
                    .allSatisfy(container -> assertThat(container
                                    .path("volumeMounts")
                                    .valueStream()
                                    .map(mount -> mount.path("mountPath").asString("")))
                            .contains("/etc/vaern/postgresql"));
        });
    }

    @Test
    void outside_with_several_hosts_is_the_primary_among_them() {
        assertThat(understood(url(Setup.FULL)))
                .containsEntry("PGHOST", "pg-a.example.dk,pg-b.example.dk")
                .containsEntry("PGPORT", "6432,6432")
                .containsEntry("targetServerType", "primary");
    }

    @Test
    void of_cloudnativepg_is_its_primary_by_the_name_in_its_certificate() {
        Manifests manifests = Chart.render(Setup.CLOUDNATIVEPG);
        String cluster = manifests.one("Cluster").name();
        assertThat(understood(url(Setup.CLOUDNATIVEPG)))
                .containsEntry("PGHOST", cluster + "-rw." + Chart.NAMESPACE + ".svc")
                .containsEntry("PGDBNAME", manifests.one("Cluster").text("/spec/bootstrap/initdb/database"))
                .containsEntry("sslrootcert", "/etc/vaern/postgresql/ca.crt");
        assertThat(manifests.service("incident").secrets()).contains(cluster + "-ca");
    }

    private static String url(Setup setup) {
        return Chart.render(setup).service("incident").databaseUrl();
    }

    private static Map<String, String> understood(String url) {
        Properties parsed = Objects.requireNonNull(Driver.parseURL(url, new Properties()), url);
        Map<String, String> properties = new TreeMap<>();
        parsed.stringPropertyNames().forEach(name -> properties.put(name, parsed.getProperty(name)));
        assertThat(properties.keySet())
                .allSatisfy(
                        name -> assertThat(PGProperty.forName(name)).as(name).isNotNull());
        return properties;
    }
}
