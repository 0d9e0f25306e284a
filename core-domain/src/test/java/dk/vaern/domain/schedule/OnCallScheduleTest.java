package dk.vaern.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.VersionRefusal;
import dk.vaern.domain.rota.Change;
import dk.vaern.domain.rota.Layer;
import dk.vaern.domain.rota.Plan;
import dk.vaern.domain.rota.Rotation;
import dk.vaern.domain.rota.Span;
import dk.vaern.domain.rota.Zone;
import dk.vaern.domain.schedule.ScheduleCommand.AgreeOnChange;
import dk.vaern.domain.schedule.ScheduleCommand.ChangeSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.CreateSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.WithdrawChange;
import dk.vaern.domain.schedule.ScheduleEvent.ChangeAgreed;
import dk.vaern.domain.schedule.ScheduleEvent.ChangeWithdrawn;
import dk.vaern.domain.schedule.ScheduleEvent.ScheduleChanged;
import dk.vaern.domain.schedule.ScheduleEvent.ScheduleCreated;
import dk.vaern.domain.testing.People;
import dk.vaern.domain.testing.Scenario;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnCallScheduleTest {

    private static final ScheduleId ID = ScheduleId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BO = new UUID(0, 2);
    private static final UUID OVERRIDE = new UUID(0, 9);
    private static final Set<UUID> KNOWN = Set.of(ANNA, BO);
    private static final Plan PLAN = plan(ANNA, BO);
    private static final ScheduleEvent CREATED =
            new ScheduleCreated(ID, People.AARHUS, "Vagten", PLAN, People.NOW.minusSeconds(60));
    private static final Span TONIGHT = new Span(People.NOW.plusSeconds(60), People.NOW.plusSeconds(7200));
    private static final Change AGREED = new Change.ShiftOverride(OVERRIDE, TONIGHT, BO);

    private final Scenario<OnCallSchedule> schedule = new Scenario<>(OnCallSchedule.class, OnCallSchedule.COMMANDS);

    private static Plan plan(UUID... people) {
        var rotation = new Rotation.Daily(LocalDateTime.parse("2026-11-01T08:00"), 1);
        return new Plan(Zone.DENMARK, List.of(new Layer("Vagt", rotation, List.of(people), List.of())));
    }

    private static ScheduleCommand agree(Change change, By by) {
        return new AgreeOnChange(ID, change, KNOWN, by);
    }

    @Nested
    class Creating {

        @Test
        void comes_into_force_at_once() {
            schedule.given()
                    .when(new CreateSchedule(ID, People.AARHUS, "Vagten", PLAN, KNOWN, People.KIM))
                    .happens(new ScheduleCreated(ID, People.AARHUS, "Vagten", PLAN, People.NOW))
                    .belongingTo(ID.toString())
                    .answersVersion(1);
        }

        @Test
        void is_for_ones_own_organisation() {
            schedule.given()
                    .when(new CreateSchedule(ID, People.AARHUS, "Vagten", PLAN, KNOWN, People.OTTO))
                    .isRefused(ScheduleRefusal.NOT_YOUR_SCHEDULE);
        }

        @Test
        void names_only_contact_points_of_the_organisation() {
            schedule.given()
                    .when(new CreateSchedule(ID, People.AARHUS, "Vagten", PLAN, Set.of(ANNA), People.KIM))
                    .isRefused(ScheduleRefusal.NO_SUCH_CONTACT_POINT);
        }

        @Test
        void happens_once() {
            schedule.given(CREATED)
                    .when(new CreateSchedule(ID, People.AARHUS, "Vagten", PLAN, KNOWN, People.KIM))
                    .isRefused(ScheduleRefusal.ALREADY_CREATED);
        }
    }

    @Nested
    class Changing {

        @Test
        void holds_from_then_on() {
            schedule.given(CREATED)
                    .when(new ChangeSchedule(ID, "Natten", plan(BO), KNOWN, People.KIM))
                    .happens(new ScheduleChanged(ID, "Natten", plan(BO), People.NOW))
                    .answersVersion(2);
        }

        @Test
        void to_what_it_is_already_changes_nothing() {
            schedule.given(CREATED)
                    .when(new ChangeSchedule(ID, "Vagten", PLAN, KNOWN, People.KIM))
                    .nothingHappens();
        }

        @Test
        void needs_a_schedule_of_ones_own() {
            var change = new ChangeSchedule(ID, "Natten", plan(BO), KNOWN, People.OTTO);
            schedule.given().when(change).isRefused(ScheduleRefusal.NOT_FOUND);
            schedule.given(CREATED).when(change).isRefused(ScheduleRefusal.NOT_YOUR_SCHEDULE);
        }

        @Test
        void on_the_ground_of_another_version_is_refused() {
            schedule.given(CREATED)
                    .when(new ChangeSchedule(ID, "Natten", PLAN, KNOWN, People.KIM), Map.of("expectedVersion", "7"))
                    .isRefused(VersionRefusal.VERSION_MISMATCH);
        }
    }

    @Nested
    class Agreeing {

        @Test
        void on_an_override_and_on_a_swap() {
            var swap = new Change.ShiftSwap(new UUID(0, 8), TONIGHT, ANNA, BO);
            schedule.given(CREATED).when(agree(AGREED, People.KIM)).happens(new ChangeAgreed(ID, AGREED));
            schedule.given(CREATED).when(agree(swap, People.KIM)).happens(new ChangeAgreed(ID, swap));
        }

        @Test
        void twice_is_once() {
            schedule.given(CREATED, new ChangeAgreed(ID, AGREED))
                    .when(agree(AGREED, People.KIM))
                    .nothingHappens();
        }

        @Test
        void does_not_change_what_has_been() {
            var begun = new Change.ShiftOverride(
                    OVERRIDE, new Span(People.NOW.minusSeconds(3600), People.NOW.plusSeconds(3600)), BO);
            var ahead = new Change.ShiftOverride(OVERRIDE, new Span(People.NOW, People.NOW.plusSeconds(3600)), BO);
            var over = new Change.ShiftOverride(
                    OVERRIDE, new Span(People.NOW.minusSeconds(3600), People.NOW.minusSeconds(1)), BO);
            schedule.given(CREATED).when(agree(begun, People.KIM)).happens(new ChangeAgreed(ID, ahead));
            schedule.given(CREATED).when(agree(over, People.KIM)).isRefused(ScheduleRefusal.OVER_ALREADY);
        }

        @Test
        void is_between_two_whom_the_organisation_has() {
            var alone = new Change.ShiftSwap(OVERRIDE, TONIGHT, ANNA, ANNA);
            var stranger = new Change.ShiftOverride(OVERRIDE, TONIGHT, new UUID(0, 77));
            schedule.given(CREATED).when(agree(alone, People.KIM)).isRefused(ScheduleRefusal.SWAPPED_WITH_ITSELF);
            schedule.given(CREATED).when(agree(stranger, People.KIM)).isRefused(ScheduleRefusal.NO_SUCH_CONTACT_POINT);
            schedule.given(CREATED).when(agree(AGREED, People.OTTO)).isRefused(ScheduleRefusal.NOT_YOUR_SCHEDULE);
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void takes_back_what_lies_ahead_once() {
            var withdraw = new WithdrawChange(ID, OVERRIDE, People.KIM);
            var withdrawn = new ChangeWithdrawn(ID, OVERRIDE, People.NOW);
            schedule.given(CREATED, new ChangeAgreed(ID, AGREED)).when(withdraw).happens(withdrawn);
            schedule.given(CREATED, new ChangeAgreed(ID, AGREED), withdrawn)
                    .when(withdraw)
                    .isRefused(ScheduleRefusal.NO_SUCH_CHANGE);
            schedule.given(CREATED).when(withdraw).isRefused(ScheduleRefusal.NO_SUCH_CHANGE);
        }

        @Test
        void what_is_over_stays() {
            Instant later = TONIGHT.to();
            schedule.given(CREATED, new ChangeAgreed(ID, AGREED))
                    .when(new WithdrawChange(ID, OVERRIDE, People.at(later, People.KIM)))
                    .isRefused(ScheduleRefusal.NO_SUCH_CHANGE);
        }
    }

    @Nested
    class Retiring {

        private static final ScheduleEvent RETIRED = new ScheduleEvent.ScheduleRetired(ID, People.NOW);

        @Test
        void ends_it_from_then_on() {
            schedule.given(CREATED)
                    .when(new ScheduleCommand.RetireSchedule(ID, People.KIM))
                    .happens(RETIRED)
                    .answersVersion(2);
        }

        @Test
        void leaves_who_was_on_call_and_nobody_to_be_missed() {
            var state = new ScheduleState.Uncreated().after(CREATED).after(RETIRED);
            var rota = ((ScheduleState.Kept) state).rota();
            var around = new Span(People.NOW.minusSeconds(60), People.NOW.plusSeconds(3600));

            assertThat(rota.shifts(around))
                    .singleElement()
                    .satisfies(shift -> assertThat(shift.during().to()).isEqualTo(People.NOW));
            assertThat(rota.at(People.NOW)).isEmpty();
            assertThat(rota.gaps(around)).isEmpty();
        }

        @Test
        void is_for_ones_own_organisation() {
            schedule.given(CREATED)
                    .when(new ScheduleCommand.RetireSchedule(ID, People.OTTO))
                    .isRefused(ScheduleRefusal.NOT_YOUR_SCHEDULE);
        }

        @Test
        void is_the_end_of_all_changes() {
            schedule.given(CREATED, RETIRED)
                    .when(new ChangeSchedule(ID, "Natten", plan(BO), KNOWN, People.KIM))
                    .isRefused(ScheduleRefusal.SCHEDULE_RETIRED);
            schedule.given(CREATED, RETIRED)
                    .when(new ScheduleCommand.RetireSchedule(ID, People.KIM))
                    .isRefused(ScheduleRefusal.SCHEDULE_RETIRED);
        }
    }
}
