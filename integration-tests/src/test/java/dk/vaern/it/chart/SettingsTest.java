package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifest;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.PodTemplate;
import dk.vaern.it.chart.helm.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values say reaches the services by the names that they read. */
class SettingsTest {

    private final Manifests full = Chart.render(Setup.FULL);

    @ParameterizedTest
    @ValueSource(strings = {"incident", "notification"})
    void of_the_identity_provider_reach_both_services(String service) {
        assertThat(full.service(service).plainVariables())
                .containsEntry(
                        "VAERN_ISSUERS", "https://login.example.dk/realms/kommuner,https://sts.example.org/tenant/v2.0")
                .containsEntry("VAERN_AUDIENCE", "api://vaern")
                .containsEntry("VAERN_CLAIM_ORGANISATION", "organisation")
                .containsEntry("VAERN_CLAIM_ROLES", "groups")
                .containsEntry("VAERN_PUBLIC_URL", "https://vaern.example.dk")
                .containsEntry("SPRING_PROFILES_ACTIVE", "production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident", "notification"})
    void of_sign_ins_proofs_and_rates_reach_both_services(String service) {
        assertThat(full.service(service).plainVariables())
                .containsEntry("VAERN_STEP_UP_ACR", "https://refeds.org/profile/mfa,phrh")
                .containsEntry("VAERN_STEP_UP_MAX_AGE", "5m")
                .containsEntry("VAERN_STEP_UP_MACHINES", "provisioning")
                .containsEntry("VAERN_DPOP_REQUIRED", "true")
                .containsEntry("VAERN_RATE_ORGANISATION", "1000")
                .containsEntry("VAERN_RATE_CALLER", "250")
                .containsEntry("VAERN_RATE_ADDRESS", "200")
                .containsEntry("VAERN_RATE_BURST", "5s")
                .containsEntry("SERVER_FORWARD_HEADERS_STRATEGY", "NATIVE")
                .containsEntry("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES", "10\\.50\\.0\\.\\d{1,3}");
    }

    @Test
    void of_addresses_are_those_by_which_each_service_is_reached() {
        assertThat(full.service("incident").plainVariables())
                .containsEntry("VAERN_DPOP_ADDRESSES", "https://vaern.example.dk");
        assertThat(full.service("notification").plainVariables())
                .containsEntry("VAERN_DPOP_ADDRESSES", "https://varsling.example.dk");
    }

    @Test
    void of_proxies_are_believed_only_behind_one() {
        assertThat(Chart.render(Setup.OUTSIDE, "trustedProxies: '10\\.0\\.0\\.1'")
                        .service("incident")
                        .plainVariables())
                .doesNotContainKeys("SERVER_FORWARD_HEADERS_STRATEGY", "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES");
    }

    @Test
    void of_claims_and_audience_have_the_defaults_of_the_contract() {
        assertThat(Chart.render(Setup.OUTSIDE).service("incident").plainVariables())
                .containsEntry("VAERN_AUDIENCE", "vaern")
                .containsEntry("VAERN_CLAIM_ORGANISATION", "org")
                .containsEntry("VAERN_CLAIM_ROLES", "roles");
    }

    @Test
    void of_mail_and_text_messages_reach_notification_service_alone() {
        assertThat(full.service("notification").plainVariables())
                .containsEntry("SPRING_MAIL_HOST", "smtp.example.dk")
                .containsEntry("SPRING_MAIL_PORT", "587")
                .containsEntry("VAERN_MAIL_FROM", "vaern@example.dk")
                .containsEntry("VAERN_MAIL_BOUNCES", "bounces@example.dk")
                .containsEntry("VAERN_SMS_GATEWAY_URL", "https://sms.example.dk/v1/messages")
                .containsEntry("VAERN_VOICE_GATEWAY_URL", "https://voice.example.dk/v1/calls")
                .containsEntry("VAERN_VOICE_CALLER", "+4570000000")
                .containsEntry("VAERN_WEBHOOK_REACH", "PUBLIC_ONLY");
        assertThat(full.service("incident").plainVariables().keySet())
                .noneMatch(name -> name.contains("MAIL")
                        || name.contains("SMS")
                        || name.contains("VOICE")
                        || name.contains("WEBHOOK"));
    }

    @Test
    void of_reach_hold_for_cards_and_push_messages_too_which_need_no_keys() {
        assertThat(Chart.render(Setup.OUTSIDE, "webhook: {reach: PRIVATE_ALLOWED}")
                        .service("notification")
                        .plainVariables())
                .containsEntry("VAERN_WEBHOOK_REACH", "PRIVATE_ALLOWED");
        assertThat(Chart.render(Setup.FULL, "webhook: {reach: PRIVATE_ALLOWED}")
                        .service("notification")
                        .plainVariables())
                .containsEntry("VAERN_WEBHOOK_REACH", "PRIVATE_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({
        "starttls, SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED",
        "implicit, SPRING_MAIL_PROPERTIES_MAIL_SMTP_SSL_ENABLE"
    })
    void of_mail_never_fall_back_to_clear_text(String tls, String variable) {
        assertThat(Chart.render(Setup.FULL, "smtp: {tls: %s}".formatted(tls))
                        .service("notification")
                        .plainVariables())
                .containsEntry(variable, "true")
                .containsEntry("SPRING_MAIL_PROPERTIES_MAIL_SMTP_SSL_CHECKSERVERIDENTITY", "true");
    }

    @Test
    void of_a_sites_own_reach_the_service_that_they_are_for() {
        assertThat(full.service("incident").plainVariables()).containsEntry("LOGGING_LEVEL_DK_VAERN", "DEBUG");
        assertThat(full.service("notification").plainVariables()).doesNotContainKey("LOGGING_LEVEL_DK_VAERN");
    }

    @Test
    void of_images_are_a_digest_before_a_tag_before_the_charts_version() {
        assertThat(full.service("incident").container().path("image").asString(""))
                .startsWith("registry.example.dk:5000/beredskab/vaern/incident-service@sha256:");
        assertThat(full.service("notification").container().path("image").asString(""))
                .isEqualTo("registry.example.dk:5000/beredskab/vaern/notification-service:0.1.0-17");
        assertThat(Chart.render(Setup.OUTSIDE)
                        .service("incident")
                        .container()
                        .path("image")
                        .asString(""))
                .isEqualTo("registry.example.dk/beredskab/vaern/incident-service:0.1.0");
        assertThat(full.pods())
                .allMatch(pod ->
                        pod.spec().at("/imagePullSecrets/0/name").asString("").equals("registry"));
    }

    @Test
    void of_placement_reach_the_pods() {
        PodTemplate incident = full.service("incident");
        assertThat(incident.spec()
                        .at("/nodeSelector")
                        .path("kubernetes.io/arch")
                        .asString(""))
                .isEqualTo("amd64");
        assertThat(incident.spec().at("/tolerations/0/key").asString("")).isEqualTo("dedicated");
        assertThat(Manifest.map(incident.metadata().path("annotations")))
                .containsEntry("example.dk/owner", "beredskab");
        assertThat(incident.spec()
                        .at("/topologySpreadConstraints/0/whenUnsatisfiable")
                        .asString(""))
                .isEqualTo("DoNotSchedule");
    }

    @Test
    void that_weaken_a_promise_are_said_after_installing() {
        assertThat(Chart.notes(Setup.OUTSIDE))
                .contains("synchronous_standby_names")
                .contains("No e-mail is sent")
                .contains("No text messages are sent")
                .contains("Nobody is called")
                .contains("No webhooks are sent");
        assertThat(Chart.notes(Setup.FULL, "webhook: {reach: PRIVATE_ALLOWED}")).contains("WARNING: webhook.reach");
        assertThat(Chart.notes(Setup.CLOUDNATIVEPG, "cnpg: {synchronous: {dataDurability: preferred}}"))
                .contains("WARNING: cnpg.synchronous.dataDurability");
        assertThat(Chart.notes(Setup.OUTSIDE, "rateLimit: {caller: 0}")).contains("WARNING: rateLimit.caller");
        assertThat(Chart.notes(Setup.OUTSIDE, "identity: {stepUp: {machines: [robot]}}"))
                .contains("WARNING: identity.stepUp.machines: robot");
        assertThat(Chart.notes(Setup.FULL, "networkPolicy: {enabled: false}"))
                .contains("WARNING: networkPolicy.enabled")
                .doesNotContain("is sent");
    }
}
