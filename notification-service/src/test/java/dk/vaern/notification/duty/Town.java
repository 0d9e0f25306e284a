package dk.vaern.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.escalation.Told;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand.AcknowledgeNotification;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.organisation.OnboardingStep;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.organisation.OrganisationCommand;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.ReachOnboardingStep;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.policy.EscalationPolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.AdoptPolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.DropPolicy;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.policy.Step;
import dk.vaern.domain.policy.Target;
import dk.vaern.domain.policy.Waits;
import dk.vaern.domain.rota.Change;
import dk.vaern.domain.rota.Layer;
import dk.vaern.domain.rota.Plan;
import dk.vaern.domain.rota.Restriction;
import dk.vaern.domain.rota.Rotation;
import dk.vaern.domain.rota.Span;
import dk.vaern.domain.rota.Zone;
import dk.vaern.domain.schedule.OnCallSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.AgreeOnChange;
import dk.vaern.domain.schedule.ScheduleCommand.CreateSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.RetireSchedule;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A town of a night: its people have names, a telephone or a mailbox each, and are expected to be told, or not to be. */
final class Town {

    private final Vigil vigil;
    private final OrganisationId id;
    private final int number;
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Ear ear;
    private final Story story;

    Town(Vigil vigil, OrganisationId id, int number) {
        this.vigil = vigil;
        this.id = id;
        this.number = number;
        this.ear = new Ear(vigil);
        this.story = new Story(vigil, names);
    }

    OrganisationId id() {
        return id;
    }

    UUID person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    /** People with a telephone each. */
    Town phones(String... named) {
        for (String name : named) {
            add(name, Channel.SMS, UUID.randomUUID(), Urgency.INFORMATIONAL);
        }
        return this;
    }

    /** Somebody with a mailbox alone. */
    Town mailbox(String name, Urgency from) {
        add(name, Channel.EMAIL, UUID.randomUUID(), from);
        return this;
    }

    /** A mailbox of somebody who has a telephone. */
    Town mailboxOf(String name) {
        var point = way(Channel.EMAIL, name, person(name), Urgency.INFORMATIONAL);
        give(new AddContactPoint(id, point, registrar()));
        return this;
    }

    private void add(String name, Channel channel, UUID person, Urgency from) {
        var point = way(channel, name, person, from);
        people.put(name, person);
        names.put(point.id(), name);
        give(new AddContactPoint(id, point, registrar()));
    }

    /** Somebody is added by the town's own people, and has to be verified. */
    SentCodes adds(String name, Channel channel) {
        var point = way(channel, name, UUID.randomUUID(), Urgency.INFORMATIONAL);
        people.put(name, point.id());
        names.put(point.id(), name);
        give(new AddContactPoint(id, point, by()));
        return new SentCodes(vigil, point, this::by);
    }

    /** Vouches for what is added. */
    private By registrar() {
        return new By(Actor.machine(id), vigil.now());
    }

    /** The first way of a person has the person's own id. */
    private ContactPoint way(Channel channel, String name, UUID person, Urgency from) {
        UUID point = people.containsKey(name) ? UUID.randomUUID() : person;
        return new ContactPoint(
                point, channel, null, PersonalData.of(PersonId.of(id, person), address(channel, name)), from);
    }

    String address(Channel channel, String name) {
        return channel == Channel.SMS
                ? "+45%04d%04d".formatted(number, (int) name.charAt(0))
                : name.toLowerCase(Locale.ROOT) + "@" + id + ".example";
    }

    void leaves(String name) {
        give(new RemoveContactPoint(id, person(name), by()));
    }

    void phoneIsBroken(String name) {
        vigil.texts().isBroken(address(Channel.SMS, name));
    }

    private By by() {
        return vigil.night().by("kim", Role.ADMINISTRATOR, id);
    }

    private void give(OrganisationCommand command) {
        vigil.night().give(Organisation.COMMANDS, command, command.by());
    }

    ScheduleId schedule(Layer... layers) {
        var schedule = new ScheduleId(UUID.randomUUID());
        var plan = new Plan(Zone.DENMARK, List.of(layers));
        vigil.night()
                .give(
                        OnCallSchedule.COMMANDS,
                        new CreateSchedule(schedule, id, "Vagten", plan, plan.people(), by()),
                        by());
        return schedule;
    }

    Layer layer(Rotation rotation, String turns, Restriction... restrictions) {
        return new Layer(
                "Vagt",
                rotation,
                Arrays.stream(turns.split(" ", -1)).map(this::person).toList(),
                List.of(restrictions));
    }

    void retires(ScheduleId schedule) {
        vigil.night().give(OnCallSchedule.COMMANDS, new RetireSchedule(schedule, by()), by());
    }

    void reaches(OnboardingStep step) {
        give(new ReachOnboardingStep(id, step, by()));
    }

    void override(ScheduleId schedule, String who, String from, String to) {
        agree(schedule, new Change.ShiftOverride(UUID.randomUUID(), span(from, to), person(who)));
    }

    void swap(ScheduleId schedule, String one, String other, String from, String to) {
        agree(schedule, new Change.ShiftSwap(UUID.randomUUID(), span(from, to), person(one), person(other)));
    }

    private static Span span(String from, String to) {
        return new Span(
                OffsetDateTime.parse(from).toInstant(), OffsetDateTime.parse(to).toInstant());
    }

    private void agree(ScheduleId schedule, Change change) {
        var known = change.people().collect(Collectors.toSet());
        vigil.night().give(OnCallSchedule.COMMANDS, new AgreeOnChange(schedule, change, known, by()), by());
    }

    Target to(String name) {
        return new Target.OfContactPoint(person(name));
    }

    static Step step(int urgent, Target... targets) {
        return new Step(List.of(targets), new Waits(urgent, 60, null));
    }

    /** Without repeats and without anybody to fall back on. */
    Town policy(Step... steps) {
        return policy(0, false, steps);
    }

    Town policy(int repeats, boolean fallBack, Step... steps) {
        var rules = new EscalationRules(List.of(steps), repeats, fallBack);
        var known = rules.contactPoints().collect(Collectors.toSet());
        vigil.night().give(EscalationPolicy.COMMANDS, new AdoptPolicy(id, rules, known, by()), by());
        return this;
    }

    void noPolicy() {
        vigil.night().give(EscalationPolicy.COMMANDS, new DropPolicy(id, by()), by());
    }

    WarningId warned() {
        return warned(Urgency.URGENT);
    }

    WarningId warned(Urgency urgency) {
        var warning = vigil.night().warning("Sårbarhed i VPN", Tlp.GREEN, urgency, List.of(id));
        vigil.night().receipt(warning, id);
        return warning;
    }

    void expectSms(String... who) {
        for (String name : who) {
            ear.expect(Channel.SMS, address(Channel.SMS, name));
        }
    }

    void expectMail(String name) {
        ear.expect(Channel.EMAIL, address(Channel.EMAIL, name));
    }

    /** What somebody's telephone has shown last. */
    String lastText(String name) {
        return vigil.texts().at(address(Channel.SMS, name)).getLast().words().body();
    }

    /** Nobody else is told, for as long as it takes to look for what is due some times over. */
    void expectSilence() {
        ear.expectSilence(people.keySet().stream()
                .flatMap(name -> Stream.of(address(Channel.SMS, name), address(Channel.EMAIL, name)))
                .toList());
    }

    /** Somebody of this town takes up the last message that anybody of it was sent about a matter. */
    void acknowledges(WarningId warning) {
        var notification = told(warning)
                .filter(told -> told.organisation().equals(id))
                .toList()
                .getLast();
        acknowledges(notification.notification());
    }

    void acknowledges(NotificationId notification) {
        By by = vigil.night().by("anna", Role.RESPONDER, id);
        vigil.night().give(Notification.COMMANDS, new AcknowledgeNotification(notification, by), by);
    }

    /** Waits until a notification is given up for a reason. */
    void expectGivenUp(WarningId warning, String reason) {
        var record = vigil.node().get(RecordReader.class);
        Vigil.soon(() -> assertThat(record.byCorrelation(Set.of(warning.toString()), 0, Long.MAX_VALUE, 1000).stream()
                        .map(StoredEvent::payload)
                        .filter(NotificationGivenUp.class::isInstance)
                        .map(event -> ((NotificationGivenUp) event).reason()))
                .contains(reason));
    }

    Stream<Told> told(Object matter) {
        return story.told(matter);
    }

    /** What the timeline says of the escalation. */
    List<String> timeline(Object matter) {
        return story.of(matter);
    }

    void expectTimeline(Object matter, String... lines) {
        Vigil.soon(() -> assertThat(timeline(matter)).containsExactly(lines));
    }
}
