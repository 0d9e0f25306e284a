package dk.vaern.it.story;

import static dk.vaern.it.story.Stage.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Message;
import dk.vaern.it.world.World;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Who is awake on a night, the one warning and the one incident that it is about, and what each of them reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Night {

    static final String AARHUS = "municipality-0751";
    static final String TITLE = "Styringen på vandværket svarer ikke";

    final Stage stage;
    final Api analyst;
    final Api aarhus;
    final Api aarhusLead;
    final Api joint;
    final Api odense;
    private final Api jointIsTold;

    String warning = "";
    String incident = "";

    Night(World world) {
        stage = new Stage(world);
        analyst = stage.asks("national-centre.analyst");
        aarhus = stage.asks("municipality-0751.responder");
        aarhusLead = stage.asks("municipality-0751.coordinator");
        joint = stage.asks("joint-municipal.coordinator");
        jointIsTold = stage.isTold("joint-municipal.coordinator");
        odense = stage.asks("municipality-0461.responder");
    }

    @BeforeAll
    void organisations_are_registered() {
        stage.registerOrganisations();
    }

    @AfterEach
    void look_at_what_arrives_later() {
        stage.seen();
    }

    @AfterAll
    void end() {
        stage.close();
    }

    void invite(String organisation) {
        aarhusLead.post(at("/participants"), """
                {"organisation": "%s", "history": "FROM_NOW"}""".formatted(organisation)).expect(200);
    }

    /** About anything stricter than GREEN a message says that and where, never what. */
    static void requireSilence(List<Message> messages) {
        assertThat(messages)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.words())
                        .doesNotContain(TITLE)
                        .doesNotContainIgnoringCase("vand")
                        .doesNotContainIgnoringCase("adgangskode")
                        .doesNotContainIgnoringCase("aarhus kommune")
                        .contains("https://vaern.example"));
    }

    void requireThatOnlyAarhusIsTold() {
        soon(() -> assertThat(stage.arrived())
                .singleElement()
                .satisfies(message -> assertThat(message.to()).isEqualTo(stage.addressOf(AARHUS))));
        requireSilence(stage.arrived());
    }

    String at(String path) {
        return "/api/v1/incidents/" + incident + path;
    }

    List<JsonNode> timeline(Api who, String query) {
        return who.items(at("/timeline?limit=200&" + query));
    }

    List<JsonNode> told(String query) {
        return jointIsTold.items("/api/v1/notifications?limit=200&" + query);
    }

    static List<String> kinds(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("kind").stringValue()).toList();
    }

    static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").stringValue()).toList();
    }

    List<JsonNode> receipts(Api who) {
        return who.items("/api/v1/warnings/" + warning + "/receipts?limit=200");
    }

    static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Night.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
