package dk.vaern.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.verification.ContactPointVerification;
import dk.vaern.domain.verification.VerificationCommand;
import dk.vaern.domain.verification.VerificationCommand.RequestCode;
import dk.vaern.domain.verification.VerificationId;
import dk.vaern.domain.verification.VerificationRefusal;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.verification.Codes;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes that come to one contact point, and what is entered of them. */
record SentCodes(Vigil vigil, ContactPoint point, Supplier<By> somebody) {

    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{8}(?![0-9])");

    /** In order; without any that is no code. */
    List<String> sent() {
        Phones phones = point.channel() == Channel.SMS ? vigil.texts() : vigil.mails();
        return phones.at(point.address().text().orElseThrow()).stream()
                .map(OutgoingMessage::words)
                .flatMap(words -> CODE.matcher(words.subject() + " " + words.body())
                        .results()
                        .limit(1))
                .map(found -> found.group())
                .toList();
    }

    String last() {
        return sent().getLast();
    }

    void request() {
        give(new RequestCode(id(), point.address().person().organisation(), point.id(), somebody.get()));
    }

    void enter(String code) {
        give(Codes.entered(code, point, somebody.get()));
    }

    void expectRefused(String code, VerificationRefusal refusal) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> enter(code))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    List<Object> events() {
        return stored().map(StoredEvent::payload).toList();
    }

    /** All that the record has of it, and of the message. */
    String everythingStored() {
        var record = vigil.node().get(RecordReader.class);
        return record
                .byCorrelation(List.of(point.address().person().organisation().value()), 0, Long.MAX_VALUE, 10_000)
                .stream()
                .map(stored -> stored.payload() + " " + stored.metadata())
                .toList()
                .toString();
    }

    private Stream<StoredEvent> stored() {
        return vigil.node().get(RecordReader.class).byAggregate(id().toString(), 0).stream();
    }

    private VerificationId id() {
        return VerificationId.of(point.id());
    }

    private void give(VerificationCommand command) {
        vigil.night().give(ContactPointVerification.COMMANDS, command, command.by());
    }
}
