package dk.vaern.eventstore.contract;

import static dk.vaern.eventstore.contract.Notes.note;
import static dk.vaern.eventstore.contract.Notes.notes;
import static dk.vaern.eventstore.contract.Notes.texts;
import static dk.vaern.eventstore.contract.Notes.textsOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

/** What is appended is there, whole and unchanged. */
public interface AppendingCases {

    EventStoreUnderTest store();

    @Test
    default void an_event_is_read_back_as_it_was_appended() {
        DomainEventMessage<Noted> appended = note("kept", 0, Instant.parse("2026-11-22T04:05:06.123Z"));

        store().node().publish(appended);

        DomainEventMessage<?> read =
                store().otherNode().readEvents("kept").asStream().findFirst().orElseThrow();
        assertThat(read.getPayload()).isEqualTo(appended.getPayload());
        assertThat(read.getIdentifier()).isEqualTo(appended.getIdentifier());
        assertThat(read.getType()).isEqualTo(appended.getType());
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getTimestamp()).isEqualTo(appended.getTimestamp());
        assertThat(read.getMetaData()).containsEntry("actor", "kim");
    }

    @Test
    default void odd_texts_are_kept_to_the_last_byte() {
        List<String> odd = List.of(
                "",
                " \t\r\n",
                "Ærø, Ødis & Århus — «ø»",
                "\"quoted\" \\ 'and' </script> {\"json\":null}",
                "e\u0301 is not \u00e9",
                "\ud83d\ude91 \u202e\u200b\ufeff \u0001\u001f\u007f",
                "x".repeat(200_000));

        store().node()
                .publish(IntStream.range(0, odd.size())
                        .mapToObj(i -> note("odd", i, Instant.now(), odd.get(i)))
                        .toList());

        assertThat(textsOf(store().node(), "odd"))
                .extracting(text -> text.getBytes(UTF_8))
                .containsExactlyElementsOf(
                        odd.stream().map(text -> text.getBytes(UTF_8)).toList());
    }

    @Test
    default void a_sequence_is_whole_and_its_last_number_known_on_every_node() {
        store().node().publish(notes("whole", 0, 3));
        store().otherNode().publish(notes("whole", 3, 1));
        store().node().publish(notes("whole", 4, 2));

        assertThat(store().node().readEvents("whole").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(store().node().lastSequenceNumberFor("whole")).contains(5L);
        assertThat(store().otherNode().lastSequenceNumberFor("whole")).contains(5L);
        assertThat(store().node().lastSequenceNumberFor("unknown")).isEmpty();
    }

    @Test
    default void events_of_one_unit_of_work_are_stored_when_it_ends_and_together() {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("note"));
        notes("together", 0, 4).forEach(event -> store().node().publish(event));
        assertThat(textsOf(store().otherNode(), "together")).isEmpty();

        work.commit();

        assertThat(textsOf(store().otherNode(), "together")).isEqualTo(texts("together", 0, 4));
    }

    @Test
    default void nothing_of_a_unit_of_work_that_is_taken_back_is_stored() {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("note"));
        store().node().publish(notes("again", 0, 2));

        work.rollback();

        store().node().publish(note("again", 0));
        assertThat(textsOf(store().node(), "again")).containsExactly("again/0");
    }

    @Test
    default void an_event_of_no_aggregate_is_told_as_well() throws InterruptedException {
        store().node().publish(new GenericEventMessage<>(new Noted("of nobody")));

        try (Follower reader = Follower.of(store().otherNode(), null, store().patience())) {
            assertThat(reader.until(1).texts()).containsExactly("of nobody");
        }
    }
}
