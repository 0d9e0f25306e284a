package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.Setup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretsTest {

    private static final String OWNER = "vaern-database-owner";
    private static final String INCIDENT = "vaern-database-incident";
    private static final String NOTIFICATION = "vaern-database-notification";

    @ParameterizedTest
    @EnumSource
    void the_services_never_see_the_owners_nor_each_others(Setup setup) {
        Manifests manifests = Chart.render(setup);
        assertThat(manifests.service("incident").secrets()).contains(INCIDENT).doesNotContain(OWNER, NOTIFICATION);
        assertThat(manifests.service("notification").secrets())
                .contains(NOTIFICATION)
                .doesNotContain(OWNER, INCIDENT);
        assertThat(manifests.service("incident").secretVariables().keySet())
                .noneMatch(name -> name.contains("MIGRATION"));
    }

    @ParameterizedTest
    @EnumSource
    void the_migration_sees_the_owners_and_no_services(Setup setup) {
        assertThat(Chart.render(setup).migration().secrets())
                .contains(OWNER)
                .doesNotContain(INCIDENT, NOTIFICATION, "vaern-smtp", "vaern-sms", "vaern-webhook");
    }

    @ParameterizedTest
    @EnumSource
    void the_master_key_is_the_services_and_the_migrations(Setup setup) {
        Manifests manifests = Chart.render(setup);
        for (String service : List.of("incident", "notification")) {
            assertThat(manifests.service(service).secretVariables())
                    .containsEntry("VAERN_MASTER_KEYS", "vaern-master-keys/master-keys");
        }
        assertThat(manifests.migration().secrets()).contains("vaern-master-keys");
    }

    @Test
    void only_notification_service_can_send() {
        Manifests full = Chart.render(Setup.FULL);
        assertThat(full.service("incident").secrets()).doesNotContain("vaern-smtp", "vaern-sms", "vaern-webhook");
        assertThat(full.service("notification").secretVariables())
                .containsEntry("SPRING_MAIL_USERNAME", "vaern-smtp/username")
                .containsEntry("SPRING_MAIL_PASSWORD", "vaern-smtp/password")
                .containsEntry("VAERN_SMS_GATEWAY_TOKEN", "vaern-sms/token")
                .containsEntry("VAERN_VOICE_GATEWAY_TOKEN", "vaern-voice/token")
                .containsEntry("VAERN_WEBHOOK_SIGNING_KEYS", "vaern-webhook/signing-keys")
                .containsEntry("VAERN_WEBHOOK_MASTER_SECRET", "vaern-webhook/master-secret")
                .containsEntry("VAERN_CALLBACK_KEYS_SMS", "vaern-callback/sms")
                .containsEntry("VAERN_CALLBACK_KEYS_VOICE", "vaern-callback/voice")
                .containsEntry("VAERN_CALLBACK_KEYS_MAIL", "vaern-callback/mail");
    }

    @ParameterizedTest
    @EnumSource
    void are_referred_to_and_never_made(Setup setup) {
        Manifests manifests = Chart.render(setup);
        assertThat(manifests.of("Secret")).isEmpty();
        assertThat(manifests.pods()).allSatisfy(pod -> {
            assertThat(pod.plainVariables().keySet())
                    .noneMatch(name -> name.matches(".*(PASSWORD|TOKEN|SECRET|USERNAME).*"));
            assertThat(pod.secretVariables()).isNotEmpty();
        });
    }

    @Test
    void of_the_operators_authority_only_the_certificate_reaches_a_pod() {
        assertThat(Chart.render(Setup.CLOUDNATIVEPG).pods()).allSatisfy(pod -> {
            var items = pod.spec()
                    .path("volumes")
                    .valueStream()
                    .filter(volume ->
                            volume.at("/secret/secretName").asString("").endsWith("-ca"))
                    .flatMap(volume -> volume.at("/secret/items").valueStream())
                    .map(item -> item.path("key").asString(""));
            assertThat(items).containsExactly("ca.crt");
        });
    }
}
