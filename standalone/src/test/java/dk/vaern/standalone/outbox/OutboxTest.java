package dk.vaern.standalone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.person.GivenMasterKeys;
import dk.vaern.eventstore.person.PersonVault;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.eventstore.testing.Traces;
import dk.vaern.notification.channel.About;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.Words;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {

    private static final Instant NIGHT = Instant.parse("2026-11-22T02:00:00.123456Z");
    private static final PersonId KIM = PersonId.of(new OrganisationId("municipality-0751"), UUID.randomUUID());
    private static final PersonId MIA = PersonId.of(new OrganisationId("municipality-0751"), UUID.randomUUID());
    private static final UUID WARNING = UUID.fromString("019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b");

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("notification", "vaern_notification", null, List.of()));
    private final PersonVault persons = PersonVault.on(
            database.asOwner(), new GivenMasterKeys(List.of(TestDatabase.MASTER_KEY), new SecureRandom()));
    private Outbox outbox;

    @BeforeEach
    void opens() {
        outbox = Outbox.open(database.jdbcUrl(), "postgres", "", persons);
    }

    @AfterEach
    void closes() {
        outbox.close();
    }

    @AfterAll
    void drops() {
        database.close();
    }

    @Test
    void keeps_what_would_have_been_sent() {
        var message = message("about-a-warning");

        assertThat(channel(ChannelKind.SMS).attempt(message)).isEqualTo(new Delivery.Delivered());

        assertThat(outbox.after(0, 1_000))
                .filteredOn(item -> item.deliveryId().equals("about-a-warning"))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .isEqualTo(new OutboxItem(
                                item.n(),
                                "sms",
                                "+4512345678",
                                "Varsel",
                                "Læs varslet nu.",
                                "about-a-warning",
                                "municipality-0751",
                                Optional.empty(),
                                Optional.of(WARNING),
                                NIGHT)));
    }

    @Test
    void keeps_a_message_once_however_often_it_is_sent() {
        channel(ChannelKind.EMAIL).attempt(message("again"));
        var second = channel(ChannelKind.EMAIL).attempt(message("again"));

        assertThat(second).isEqualTo(new Delivery.Delivered());
        assertThat(outbox.after(0, 1_000))
                .filteredOn(item -> item.deliveryId().equals("again"))
                .hasSize(1);
    }

    @Test
    void seals_whom_messages_went_to_and_forgets_them_with_the_person() {
        channel(ChannelKind.SMS).attempt(message("to-mia", MIA));
        assertThat(new Traces(database.asOwner(), List.of("+4512345678")).inTables())
                .isEmpty();

        persons.erase(MIA.value());

        assertThat(outbox.after(0, 1_000))
                .filteredOn(item -> item.deliveryId().equals("to-mia"))
                .singleElement()
                .satisfies(item -> assertThat(item.to()).isEqualTo("erased"));
    }

    @Test
    void shows_page_by_page_what_lies_behind_a_place() {
        var resource = new OutboxResource(outbox);
        var before =
                outbox.after(0, 1_000).stream().mapToLong(OutboxItem::n).max().orElse(0);
        IntStream.range(0, 201).forEach(n -> channel(ChannelKind.EMAIL).attempt(message("page-" + n)));

        var first = resource.after(before);
        assertThat(first.items()).hasSize(200).isSortedAccordingTo((a, b) -> Long.compare(a.n(), b.n()));
        assertThat(first.items().getFirst().deliveryId()).isEqualTo("page-0");
        var second = resource.after(Long.parseLong(first.nextCursor().orElseThrow()));
        assertThat(second.items()).extracting(OutboxItem::deliveryId).containsExactly("page-200");
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void asks_for_another_attempt_while_its_database_is_away() {
        outbox.close();

        assertThat(channel(ChannelKind.EMAIL).attempt(message("later"))).isInstanceOf(Delivery.TemporaryFailure.class);
    }

    private OutboxChannel channel(ChannelKind kind) {
        return new OutboxChannel(kind, outbox, new Delivery.Delivered(), Clock.fixed(NIGHT, ZoneOffset.UTC));
    }

    private static OutgoingMessage message(String deliveryId) {
        return message(deliveryId, KIM);
    }

    private static OutgoingMessage message(String deliveryId, PersonId to) {
        return new OutgoingMessage(
                deliveryId,
                PersonalData.of(to, "+4512345678"),
                new Words(Optional.of("warning-published"), Language.DANISH, "Varsel", "Læs varslet nu."),
                new About(new OrganisationId("municipality-0751"), Optional.empty(), Optional.of(WARNING), NIGHT),
                Urgency.URGENT);
    }
}
