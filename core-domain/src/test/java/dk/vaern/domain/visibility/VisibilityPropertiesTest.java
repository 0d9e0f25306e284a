package dk.vaern.domain.visibility;

import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.SharedHistories.Shared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds however an incident was shared. */
@Domain(SharedHistories.class)
@Domain(DomainContext.Global.class)
class VisibilityPropertiesTest {

    @Property
    void adding_a_share_never_hides(
            @ForAll Shared shared,
            @ForAll Entry entry,
            @ForAll OrganisationId with,
            @ForAll Named named,
            @ForAll Instant instant) {
        Sharing before = shared.sharing();
        var more = Stream.of(
                before.joined(with, instant),
                before.naming(named),
                before.opened(with, instant),
                before.escalated(highest(before.level(), EscalationLevel.JOINT)),
                before.escalated(EscalationLevel.NATIONAL));

        assertThat(more).allSatisfy(after -> {
            assertThat(whoSees(after, shared.now())).containsAll(whoSees(before, shared.now()));
            assertThat(whoSees(entry, after, shared.now())).containsAll(whoSees(entry, before, shared.now()));
        });
    }

    @Property
    void a_stricter_label_on_an_entry_never_shows_more(@ForAll Shared shared, @ForAll Entry entry) {
        for (Tlp stricter : stricterThan(entry.label())) {
            assertThat(whoSees(entry, shared.sharing(), shared.now()))
                    .containsAll(whoSees(labelled(entry, stricter), shared.sharing(), shared.now()));
        }
    }

    @Property
    void what_takes_the_strictest_of_its_sources_is_seen_by_those_who_may_see_all_of_them(
            @ForAll Shared shared, @ForAll Entry one, @ForAll Tlp other) {
        Entry second = labelled(one, other);
        Entry derived = labelled(one, one.label().strictest(other));
        List<Viewer> seesBoth = new ArrayList<>(whoSees(one, shared.sharing(), shared.now()));
        seesBoth.retainAll(whoSees(second, shared.sharing(), shared.now()));

        assertThat(whoSees(derived, shared.sharing(), shared.now())).isEqualTo(seesBoth);
    }

    private static Entry labelled(Entry entry, Tlp label) {
        return new Entry(entry.recordedAt(), label, entry.author(), entry.named());
    }

    @Property
    void a_stricter_label_on_the_incident_never_shows_more(@ForAll Shared shared, @ForAll Entry entry) {
        Sharing before = shared.sharing();
        for (Tlp stricter : stricterThan(before.label())) {
            var after = new Sharing(
                    before.owner(),
                    stricter,
                    before.level(),
                    before.participants(),
                    before.named(),
                    before.opened(),
                    before.former());

            assertThat(whoSees(before, shared.now())).containsAll(whoSees(after, shared.now()));
            assertThat(whoSees(entry, before, shared.now())).containsAll(whoSees(entry, after, shared.now()));
        }
    }

    @Property
    void whoever_sees_an_entry_sees_the_incident(@ForAll Shared shared, @ForAll Entry entry) {
        assertThat(whoSees(shared.sharing(), shared.now())).containsAll(whoSees(entry, shared.sharing(), shared.now()));
    }

    @Property
    void who_left_sees_nothing_any_more(@ForAll Shared shared, @ForAll Entry entry, @ForAll OrganisationId gone) {
        Sharing after = shared.sharing().left(gone);
        Assume.that(
                !gone.equals(after.owner()) && !after.level().reaches(gone) && !after.isOpenedFor(gone, shared.now()));

        assertThat(whoSees(after, shared.now()))
                .noneMatch(viewer -> viewer.organisation().equals(gone));
        assertThat(whoSees(entry, after, shared.now()))
                .noneMatch(viewer -> viewer.organisation().equals(gone));
    }

    @Property
    void who_left_and_came_back_sees_what_it_is_given_now(
            @ForAll Shared shared, @ForAll Entry entry, @ForAll OrganisationId back, @ForAll Instant from) {
        Sharing after = shared.sharing().left(back).joined(back, from);
        Assume.that(
                !back.equals(after.owner()) && !after.level().reaches(back) && !after.isOpenedFor(back, shared.now()));
        Assume.that(entry.recordedAt().isBefore(from)
                && !entry.author().organisation().equals(back));

        assertThat(whoSees(entry, after, shared.now()))
                .noneMatch(viewer -> viewer.organisation().equals(back));
    }

    @Property
    void handing_over_hides_nothing_from_the_old_owner_that_was_there(
            @ForAll Shared shared, @ForAll Entry entry, @ForAll OrganisationId to) {
        Assume.that(!to.equals(shared.sharing().owner()));
        Sharing before = shared.sharing().joined(to, entry.recordedAt());
        Sharing after = before.handedOver(to, entry.recordedAt().plusSeconds(1));

        assertThat(seenBy(before.owner(), after, shared.now()))
                .containsAll(seenBy(before.owner(), before, shared.now()));
        assertThat(whoSees(entry, after, shared.now())).containsAll(whoSees(entry, before, shared.now()));
    }

    @Property
    void handing_over_shows_strict_things_of_later_to_the_new_owner_alone(
            @ForAll Shared shared, @ForAll Entry entry, @ForAll OrganisationId to) {
        Assume.that(!to.equals(shared.sharing().owner()));
        Sharing before = shared.sharing().joined(to, entry.recordedAt());
        Sharing after = before.handedOver(to, entry.recordedAt());
        OrganisationId old = before.owner();
        var strict = new Entry(entry.recordedAt(), Tlp.AMBER_STRICT, new Named("otto", to), Set.of());
        Assume.that(!after.isOpenedFor(old, shared.now()));

        assertThat(whoSees(strict, after, shared.now()))
                .filteredOn(viewer -> viewer.organisation().equals(old))
                .allMatch(viewer -> after.named().stream().anyMatch(named -> named.is(viewer)));
    }

    @Property
    void handing_back_ends_what_those_above_see(@ForAll Shared shared) {
        Sharing after = shared.sharing().escalated(EscalationLevel.LOCAL);
        for (OrganisationId above : List.of(JOINT, CENTRE)) {
            boolean otherwise = above.equals(after.owner())
                    || after.participants().containsKey(above)
                    || after.isOpenedFor(above, shared.now());

            assertThat(otherwise || seenBy(above, after, shared.now()).isEmpty())
                    .isTrue();
        }
    }

    @Property
    void an_organisation_sees_what_one_of_its_people_could(@ForAll Shared shared, @ForAll Entry entry) {
        for (OrganisationId organisation : SharedHistories.ORGANISATIONS) {
            var people = Stream.of("kim", "noa", "somebody else")
                    .map(subject -> new Viewer(subject, organisation))
                    .toList();
            var whole = Viewer.organisation(organisation);

            assertThat(Visibility.ofIncident(whole, shared.sharing(), shared.now()))
                    .isEqualTo(people.stream()
                            .anyMatch(person -> Visibility.ofIncident(person, shared.sharing(), shared.now())));
            assertThat(Visibility.ofEntry(whole, entry, shared.sharing(), shared.now()))
                    .isEqualTo(people.stream()
                            .anyMatch(person -> Visibility.ofEntry(person, entry, shared.sharing(), shared.now())));
        }
    }

    @Property
    void broken_glass_helps_until_its_time_and_not_a_moment_longer(@ForAll Shared shared, @ForAll Entry entry) {
        Sharing sharing = shared.sharing();
        Instant afterAll =
                sharing.opened().values().stream().max(Instant::compareTo).orElse(shared.now());
        var whole = new Sharing(
                sharing.owner(),
                sharing.label(),
                sharing.level(),
                sharing.participants(),
                sharing.named(),
                Map.of(),
                sharing.former());

        assertThat(whoSees(sharing, afterAll)).isEqualTo(whoSees(whole, afterAll));
        assertThat(whoSees(entry, sharing, afterAll)).isEqualTo(whoSees(entry, whole, afterAll));
    }

    @Property
    void the_owner_sees_everything_but_what_is_red_and_names_others(@ForAll Shared shared, @ForAll Entry entry) {
        Sharing sharing = shared.sharing();
        for (String subject : SharedHistories.SUBJECTS) {
            var viewer = new Viewer(subject, sharing.owner());
            var self = new Named(subject, sharing.owner());
            boolean namedThroughout = sharing.named().contains(self);
            boolean named = namedThroughout
                    || entry.author().equals(self)
                    || entry.named().contains(self);
            boolean hidden = sharing.label() == Tlp.RED ? !namedThroughout : entry.label() == Tlp.RED && !named;

            assertThat(Visibility.ofEntry(viewer, entry, sharing, shared.now())).isNotEqualTo(hidden);
        }
    }

    @Property
    void nobody_comes_near_but_owner_participants_those_above_and_those_who_broke_the_glass(@ForAll Shared shared) {
        Sharing sharing = shared.sharing();

        assertThat(whoSees(sharing, shared.now()))
                .allMatch(viewer -> viewer.organisation().equals(sharing.owner())
                        || sharing.participants().containsKey(viewer.organisation())
                        || sharing.level().reaches(viewer.organisation())
                        || sharing.isOpenedFor(viewer.organisation(), shared.now()));
    }

    private static EscalationLevel highest(EscalationLevel one, EscalationLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<Tlp> stricterThan(Tlp label) {
        return Stream.of(Tlp.values())
                .filter(other -> other.stricterThan(label))
                .toList();
    }

    private static List<Viewer> whoSees(Sharing sharing, Instant now) {
        return SharedHistories.viewers().stream()
                .filter(viewer -> Visibility.ofIncident(viewer, sharing, now))
                .toList();
    }

    private static List<Viewer> whoSees(Entry entry, Sharing sharing, Instant now) {
        return SharedHistories.viewers().stream()
                .filter(viewer -> Visibility.ofEntry(viewer, entry, sharing, now))
                .toList();
    }

    private static List<Viewer> seenBy(OrganisationId organisation, Sharing sharing, Instant now) {
        return whoSees(sharing, now).stream()
                .filter(viewer -> viewer.organisation().equals(organisation))
                .toList();
    }
}
