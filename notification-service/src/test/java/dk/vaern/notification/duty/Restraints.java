package dk.vaern.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationBundled;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationHeld;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.restraint.Language;
import dk.vaern.domain.restraint.OwnWishes;
import dk.vaern.domain.restraint.QuietHours;
import dk.vaern.domain.restraint.Restraint;
import dk.vaern.domain.restraint.RestraintCommand.ChangeRestraint;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.notification.channel.OutgoingMessage;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a town wants of messages that can wait, and what the record says of them. */
record Restraints(Vigil vigil, Town town) {

    private static final QuietHours NIGHTS = QuietHours.everyDay(LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("EEE HH:mm", java.util.Locale.UK).withZone(ZoneId.of("Europe/Copenhagen"));

    void wants(RestraintRules rules) {
        By by = vigil.night().by("kim", Role.ADMINISTRATOR, town.id());
        var known = rules.contactPoints().stream().map(OwnWishes::contactPoint).collect(Collectors.toSet());
        vigil.night().give(Restraint.COMMANDS, new ChangeRestraint(town.id(), rules, known, by), by);
    }

    void wantsQuietNights(OwnWishes... but) {
        wants(new RestraintRules(Language.DANISH, List.of(NIGHTS), 10, null, null, List.of(but)));
    }

    void wantsAtMost(int burst, @Nullable Integer person, @Nullable Integer here) {
        wants(new RestraintRules(Language.DANISH, List.of(), burst, person, here, List.of()));
    }

    /** The whole course of one matter's messages, in the order in which they were recorded, in a few words. */
    List<String> course(Object matter) {
        return events(matter).map(Restraints::said).toList();
    }

    void expectCourse(Object matter, String... course) {
        Vigil.soon(() -> assertThat(course(matter)).containsExactly(course));
    }

    NotificationId notification(Object matter) {
        return events(matter).toList().getLast().notificationId();
    }

    /** What came to a mailbox or telephone. */
    List<OutgoingMessage> at(String address) {
        return Stream.concat(vigil.texts().at(address).stream(), vigil.mails().at(address).stream())
                .toList();
    }

    private Stream<NotificationEvent> events(Object matter) {
        return vigil
                .node()
                .get(RecordReader.class)
                .byCorrelation(Set.of(matter.toString()), 0, Long.MAX_VALUE, 10_000)
                .stream()
                .map(StoredEvent::payload)
                .flatMap(event ->
                        event instanceof NotificationEvent notification ? Stream.of(notification) : Stream.empty());
    }

    private static String said(NotificationEvent event) {
        return switch (event) {
            case NotificationRequested _ -> "requested";
            case NotificationHeld held -> "held until " + CLOCK.format(held.until()) + ": " + held.reason();
            case NotificationBundled _ -> "bundled";
            case NotificationEvent.NotificationAttempted attempted -> "attempt " + attempted.attempt();
            case NotificationEvent.NotificationAccepted _ -> "accepted";
            case NotificationEvent.NotificationDelivered _ -> "delivered";
            case NotificationEvent.NotificationFailed _ -> "failed";
            case NotificationGivenUp givenUp -> "given up: " + givenUp.reason();
            case NotificationWithdrawn withdrawn -> "withdrawn: " + withdrawn.reason();
            case NotificationAcknowledged _ -> "acknowledged";
        };
    }
}
