package dk.vaern.notification.channel.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Messages;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.http.Reach;
import dk.vaern.notification.channel.http.UrlSettings;
import java.net.URI;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TeamsChannelTest {

    static WireMockServer workflow;

    @BeforeAll
    static void start() {
        workflow = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        workflow.start();
    }

    @AfterAll
    static void stop() {
        workflow.stop();
    }

    @BeforeEach
    void willing() {
        workflow.resetAll();
        workflow.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(202)));
    }

    private static String address() {
        return "http://127.0.0.1:" + workflow.port() + "/workflows/1/triggers/manual/paths/invoke?sig=abc";
    }

    private static Delivery attempt(OutgoingMessage message, Reach reach) throws Exception {
        var settings = new UrlSettings(URI.create("https://vaern.example/"), reach, Messages.PATIENT);
        try (var channel = new TeamsChannel(settings, SSLContext.getDefault(), Clock.systemUTC())) {
            return channel.attempt(message);
        }
    }

    private static JsonNode card(OutgoingMessage message) throws Exception {
        assertThat(attempt(message, Reach.PRIVATE_ALLOWED)).isEqualTo(new Accepted(""));
        var request = workflow.getAllServeEvents().getFirst().getRequest();
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo("delivery-1");
        var body = JsonMapper.shared().readTree(request.getBodyAsString());
        assertThat(body.path("type").asString()).isEqualTo("message");
        assertThat(body.at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        return body.at("/attachments/0/content");
    }

    @Test
    void a_card_holds_the_words_and_a_button_that_leads_home() throws Exception {
        assertThat(card(Messages.urgent(address())))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.4",
                 "body": [
                   {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "weight": "Bolder", "size": "Medium",
                     "color": "Attention", "text": "Nyt varsel: Sårbarhed i fjernadgang"}]},
                   {"type": "RichTextBlock", "inlines": [
                     {"type": "TextRun", "text": "Log ind i Værn: https://vaern.example/warnings/1"}]}],
                 "actions": [{"type": "Action.OpenUrl", "title": "Åbn i Værn", "url": "https://vaern.example/warnings/1"}],
                 "msteams": {"width": "Full"}}
                """));
    }

    @Test
    void words_become_neither_markdown_nor_a_button_that_leads_astray() throws Exception {
        var message = Messages.saying(
                address(),
                "[Log ind](https://evil.example)",
                "# Klik\n[her](https://vaern.example.evil/x) {{DATE(1)}}");
        var card = card(message);
        assertThat(card.has("actions")).isFalse();
        assertThat(card.path("body").valueStream())
                .allSatisfy(block -> assertThat(block.path("type").asString()).isEqualTo("RichTextBlock"));
    }

    @Test
    void a_workflow_that_is_gone_stops_the_destination() throws Exception {
        workflow.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(410)));
        assertThat(attempt(Messages.to(address()), Reach.PRIVATE_ALLOWED))
                .isEqualTo(new PermanentFailure("HTTP 410, destination gone", true));
    }

    @Test
    void no_card_goes_to_an_address_of_ours() throws Exception {
        assertThat(attempt(Messages.to(address()), Reach.PUBLIC_ONLY)).isInstanceOf(PermanentFailure.class);
        assertThat(workflow.getAllServeEvents()).isEmpty();
    }
}
