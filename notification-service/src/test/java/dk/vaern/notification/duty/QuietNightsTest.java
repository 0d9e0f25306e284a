package dk.vaern.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.incident.IncidentCommand.ChangeSeverity;
import dk.vaern.domain.incident.IncidentCommand.InviteParticipant;
import dk.vaern.domain.incident.IncidentCommand.RemoveParticipant;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.restraint.Language;
import dk.vaern.domain.restraint.OwnWishes;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.domain.visibility.History;
import dk.vaern.domain.warning.WarningId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** It is quiet from 22 to 7 by the clock on the wall, for what can wait. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuietNightsTest {

    private static final String EVENING = "2026-11-02T23:00:00+01:00";
    private static final String MORNING = "2026-11-03T07:00:00+01:00";
    private static final String HELD = "held until Tue 07:00: quiet-hours";

    private final Vigil vigil = new Vigil(2);

    @AfterAll
    void end() {
        vigil.close();
    }

    private Town quiet(String time, OwnWishes... but) {
        vigil.at(time);
        Town town = vigil.town().phones("Anna");
        restraints(town).wantsQuietNights(but);
        return town;
    }

    private Restraints restraints(Town town) {
        return new Restraints(vigil, town);
    }

    private String last(Town town) {
        return restraints(town)
                .at(town.address(Channel.SMS, "Anna"))
                .getLast()
                .words()
                .body();
    }

    @Test
    void what_can_wait_comes_in_the_morning() {
        Town town = quiet(EVENING);
        WarningId warning = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(warning, "requested", HELD);
        vigil.at("2026-11-03T06:59:59+01:00");
        town.expectSilence();
        vigil.at(MORNING);
        town.expectSms("Anna");
        restraints(town).expectCourse(warning, "requested", HELD, "attempt 1", "delivered");
    }

    @Test
    void what_is_urgent_rings_at_night() {
        Town town = quiet(EVENING);
        town.warned(Urgency.URGENT);
        town.expectSms("Anna");
    }

    @Test
    void by_day_nothing_waits() {
        Town town = quiet("2026-11-02T12:00:00+01:00");
        town.warned(Urgency.NORMAL);
        town.expectSms("Anna");
    }

    @Test
    void the_night_that_lacks_an_hour_ends_at_seven() {
        Town town = quiet("2027-03-27T23:00:00+01:00");
        WarningId warning = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(warning, "requested", "held until Sun 07:00: quiet-hours");
        vigil.at("2027-03-28T06:59:00+02:00");
        town.expectSilence();
        vigil.at("2027-03-28T07:00:00+02:00");
        town.expectSms("Anna");
    }

    @Test
    void the_night_that_has_an_hour_more_ends_at_seven() {
        Town town = quiet("2026-10-25T02:30:00+02:00");
        WarningId warning = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(warning, "requested", "held until Sun 07:00: quiet-hours");
        vigil.at("2026-10-25T06:30:00+01:00");
        town.expectSilence();
        vigil.at("2026-10-25T07:00:00+01:00");
        town.expectSms("Anna");
    }

    @Test
    void who_wants_to_be_told_at_night_is() {
        vigil.at(EVENING);
        Town town = vigil.town().phones("Anna", "Bo");
        restraints(town).wantsQuietNights(new OwnWishes(town.person("Anna"), List.of(), null));
        town.warned(Urgency.NORMAL);
        town.expectSms("Anna");
        town.expectSilence();
    }

    @Test
    void what_came_during_the_night_comes_as_one_message() {
        Town town = quiet(EVENING);
        WarningId one = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(one, "requested", HELD);
        vigil.advance(120);
        WarningId two = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(two, "requested", HELD);
        vigil.at(MORNING);
        town.expectSms("Anna");
        town.expectSilence();
        assertThat(last(town)).startsWith("Værn: 2 varsler (TLP:GREEN).");
    }

    @Test
    void no_longer_quiet_lets_leave_what_comes_from_then_on() {
        Town town = quiet(EVENING);
        WarningId warning = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(warning, "requested", HELD);
        restraints(town).wants(RestraintRules.USUAL);
        town.warned(Urgency.NORMAL);
        town.expectSms("Anna");
        town.expectSilence();
    }

    @Test
    void the_newest_of_one_matter_is_told_and_the_older_says_why_not() {
        Town town = quiet(EVENING);
        WarningId warning = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(warning, "requested", HELD);
        vigil.night().revise(warning);
        restraints(town).expectCourse(warning, "requested", HELD, "requested", HELD);
        vigil.advance(1);
        vigil.night().revise(warning);
        restraints(town)
                .expectCourse(
                        warning, "requested", HELD, "requested", HELD, "requested", "withdrawn: superseded", HELD);
        vigil.at(MORNING);
        town.expectSms("Anna");
        town.expectSilence();
        // That it was published and that it says something new are two matters.
        assertThat(last(town)).startsWith("Værn: 2 varsler");
    }

    @Test
    void who_has_no_part_in_it_any_more_is_not_told_in_the_morning() {
        Town owner = vigil.town();
        Town town = quiet(EVENING);
        IncidentId incident = invited(owner, town);
        restraints(town).expectCourse(incident, "requested", HELD);
        var kim = vigil.night().by("kim", Role.COORDINATOR, owner.id());
        vigil.night().incident(new RemoveParticipant(incident, town.id(), kim));
        vigil.at(MORNING);
        restraints(town).expectCourse(incident, "requested", HELD, "withdrawn: no-longer-shared");
        town.expectSilence();
    }

    @Test
    void who_has_a_part_in_the_others_is_told_of_them() {
        Town owner = vigil.town();
        Town town = quiet(EVENING);
        IncidentId gone = invited(owner, town);
        IncidentId one = invited(owner, town);
        IncidentId two = invited(owner, town);
        for (IncidentId incident : List.of(gone, one, two)) {
            restraints(town).expectCourse(incident, "requested", HELD);
        }
        var kim = vigil.night().by("kim", Role.COORDINATOR, owner.id());
        vigil.night().incident(new RemoveParticipant(gone, town.id(), kim));
        // One of them has become urgent in the meantime.
        vigil.night().incident(new ChangeSeverity(two, Severity.CRITICAL, "Det breder sig", kim));
        vigil.at(MORNING);
        town.expectSms("Anna");
        assertThat(last(town)).startsWith("Værn: 2 beskeder, 1 haster (TLP:GREEN).");
        Vigil.soon(() -> assertThat(restraints(town).course(gone))
                .startsWith("requested", HELD)
                .endsWith("withdrawn: no-longer-shared")
                .doesNotContain("attempt 1"));
    }

    private IncidentId invited(Town owner, Town guest) {
        IncidentId incident = vigil.night().incident(owner.id(), Severity.LOW, Tlp.GREEN);
        var kim = vigil.night().by("kim", Role.COORDINATOR, owner.id());
        vigil.night().incident(new InviteParticipant(incident, guest.id(), new History.FromNow(), List.of(), kim));
        return incident;
    }

    @Test
    void english_is_spoken_on_request() {
        Town town = quiet(EVENING);
        restraints(town).wants(new RestraintRules(Language.ENGLISH, List.of(), 10, null, null, List.of()));
        town.warned(Urgency.NORMAL);
        town.expectSms("Anna");
        assertThat(last(town)).startsWith("Værn: New warning:");
    }

    @Test
    void everybody_has_a_language_of_their_own() {
        Town town = quiet(EVENING);
        var anna = new OwnWishes(town.person("Anna"), null, Language.ENGLISH);
        restraints(town).wants(new RestraintRules(Language.DANISH, List.of(), 10, null, null, List.of(anna)));
        town.warned(Urgency.NORMAL);
        town.expectSms("Anna");
        assertThat(last(town)).startsWith("Værn: New warning:");
    }
}
