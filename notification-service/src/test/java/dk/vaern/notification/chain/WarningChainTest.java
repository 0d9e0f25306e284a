package dk.vaern.notification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WarningChainTest {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    private static final OrganisationId LAESOE = new OrganisationId("municipality-0825");

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final TestDatabase DATABASE = TestDatabase.with(Node.SCHEMA);
    private static final MovableClock CLOCK = new MovableClock();
    private static Node node;
    private static Night night;

    @BeforeAll
    static void start() {
        MAIL.start();
        node = Node.start(
                DATABASE,
                CLOCK,
                Map.of(
                        "spring.mail.host", "127.0.0.1",
                        "spring.mail.port", MAIL.getSmtp().getPort(),
                        "vaern.mail.from", "varsling@vaern.example"));
        night = new Night(node.get(Commands.class), CLOCK);
        night.organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed");
        night.organisation(AARHUS, "Aarhus Kommune", Night.mail("vagt@aarhus.example"));
        night.organisation(LAESOE, "Læsø Kommune");
    }

    @AfterAll
    static void stop() {
        node.close();
        MAIL.stop();
        DATABASE.close();
    }

    @AfterEach
    void forget() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_published_warning_arrives_as_one_mail_and_its_way_is_on_the_record() throws Exception {
        WarningId warning = night.warning("Sårbarhed i VPN", Tlp.GREEN, Urgency.NORMAL, List.of(AARHUS));
        night.receipt(warning, AARHUS);

        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(kinds(warning))
                        .containsExactly("notification.requested", "notification.attempted", "notification.accepted"));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).isEqualTo("Nyt varsel: Sårbarhed i VPN [TLP:GREEN]");
    }

    @Test
    void an_organisation_without_a_way_is_seen_to_be_unreachable() {
        WarningId warning = night.warning("Sårbarhed i VPN", Tlp.GREEN, Urgency.NORMAL, List.of(LAESOE));
        night.receipt(warning, LAESOE);

        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(kinds(warning)).containsExactly("notification.requested", "notification.given-up"));
    }

    @Test
    void all_98_get_theirs_once() {
        List<OrganisationId> all = IntStream.range(100, 198)
                .mapToObj(code -> new OrganisationId("municipality-%04d".formatted(code)))
                .toList();
        all.forEach(id -> night.organisation(id, "Kommune " + id, Night.mail(id + "@kommune.example")));
        WarningId warning = night.warning("Til alle", Tlp.CLEAR, Urgency.URGENT, all);

        all.forEach(id -> night.receipt(warning, id));
        await().atMost(BOUND).pollInterval(Duration.ofMillis(20)).until(() -> MAIL.getReceivedMessages().length == 98);
        await().atMost(BOUND)
                .until(() -> kinds(warning).stream()
                                .filter("notification.accepted"::equals)
                                .count()
                        == 98);
        assertThat(MAIL.getReceivedMessages()).hasSize(98);
        assertThat(kinds(warning).stream().filter("notification.attempted"::equals))
                .hasSize(98);
    }

    private static List<String> kinds(WarningId warning) {
        return node
                .get(RecordReader.class)
                .byCorrelation(Set.of(warning.toString()), 0, Long.MAX_VALUE, 10_000)
                .stream()
                .map(StoredEvent::name)
                .filter(name -> name.startsWith("notification."))
                .toList();
    }
}
