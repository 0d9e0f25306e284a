package dk.vaern.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.organisation.OnboardingStep;
import dk.vaern.domain.rota.Restriction;
import dk.vaern.domain.rota.Rotation;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.notification.readiness.Finding;
import dk.vaern.notification.readiness.Readiness;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What would go wrong at night is told in the morning before, once. Two nodes share the work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadinessNightsTest {

    private static final int SETTLED = 15;
    private static final Rotation DAILY = new Rotation.Daily(LocalDateTime.parse("2027-01-01T08:00"), 1);
    private static final Restriction BY_DAY =
            new Restriction(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(16, 0));

    private final Vigil vigil = new Vigil(2, Map.of());

    @AfterAll
    void end() {
        vigil.close();
    }

    private LocalDate today = LocalDate.parse("2027-06-01");

    /** A month later for each test: time only goes forward. */
    @BeforeEach
    void it_is_past_the_morning_look() {
        today = today.plusDays(28);
        vigil.at(in(0, "12:00"));
        Vigil.soon(() -> assertThat(nextMorning()).isAfter(vigil.now()));
    }

    private Instant nextMorning() {
        return vigil.node()
                .get(JdbcClient.class)
                .sql("select execution_time from notification.timer where task_name = 'readiness-daily'")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** On the wall, some days from today. */
    private String in(int days, String time) {
        var wall = today.plusDays(days).atTime(LocalTime.parse(time));
        return wall.atZone(ZoneId.of("Europe/Copenhagen")).toOffsetDateTime().toString();
    }

    private List<String> findings(Town town) {
        return vigil.node().get(Readiness.class).see(town.id(), town.id()).findings().stream()
                .map(finding -> finding.kind() + " " + finding.reason())
                .toList();
    }

    private void expectFindings(Town town, String... findings) {
        Vigil.soon(() -> assertThat(findings(town)).containsExactly(findings));
    }

    @Test
    void a_gap_ahead_is_told_once_and_not_every_morning() {
        Town town = vigil.town().phones("Anna");
        town.schedule(town.layer(DAILY, "Anna", BY_DAY));
        expectFindings(town, "GAP NOBODY_ON_CALL");
        vigil.advance(SETTLED);
        town.expectSms("Anna");
        assertThat(town.lastText("Anna")).contains("Hul i vagtplanen");

        vigil.at(in(1, "09:00"));
        town.expectSilence();
        vigil.at(in(2, "09:00"));
        town.expectSilence();
    }

    @Test
    void a_gap_is_told_anew_when_the_schedule_was_changed_and_is_there_still() {
        Town town = vigil.town().phones("Anna");
        ScheduleId schedule = town.schedule(town.layer(DAILY, "Anna", BY_DAY));
        expectFindings(town, "GAP NOBODY_ON_CALL");
        vigil.advance(SETTLED);
        town.expectSms("Anna");
        town.override(schedule, "Anna", in(0, "16:00"), in(1, "08:00"));
        vigil.advance(SETTLED);

        town.expectSms("Anna");
    }

    @Test
    void a_schedule_that_is_retired_has_no_gaps() {
        Town town = vigil.town().phones("Anna");
        ScheduleId schedule = town.schedule(town.layer(DAILY, "Anna", BY_DAY));
        expectFindings(town, "GAP NOBODY_ON_CALL");
        town.retires(schedule);

        expectFindings(town);
        vigil.advance(SETTLED);
        town.expectSilence();
    }

    @Test
    void double_cover_is_told() {
        Town town = vigil.town().phones("Anna", "Bo");
        town.schedule(town.layer(DAILY, "Anna"), town.layer(DAILY, "Bo", BY_DAY));
        expectFindings(town, "DOUBLE_COVER SEVERAL_ON_CALL");
        vigil.advance(SETTLED);

        town.expectSms("Anna", "Bo");
        assertThat(town.lastText("Anna")).contains("Dobbelt vagt");
    }

    @Test
    void who_comes_on_call_and_is_not_verified_is_told_of_until_they_are() {
        Town town = vigil.town().phones("Anna");
        var codes = town.adds("Bo", Channel.SMS);
        town.expectSms("Bo");
        town.schedule(town.layer(DAILY, "Bo"));
        expectFindings(town, "UNREACHABLE NOT_VERIFIED");
        vigil.advance(SETTLED);
        town.expectSms("Anna");
        assertThat(town.lastText("Anna")).contains("Nogen kan ikke nås");

        codes.enter(codes.last());
        expectFindings(town);
        town.expectSilence();
    }

    @Test
    void who_has_left_and_is_still_on_the_schedule_is_told_of() {
        Town town = vigil.town().phones("Anna", "Bo");
        town.schedule(town.layer(DAILY, "Bo"));
        town.leaves("Bo");
        expectFindings(town, "UNREACHABLE CONTACT_POINT_REMOVED");
        vigil.advance(SETTLED);

        town.expectSms("Anna");
    }

    @Test
    void who_takes_nothing_urgent_on_any_way_is_told_of() {
        Town town = vigil.town().phones("Anna");
        var policy = town.policy(Town.step(10, town.to("Anna")));
        town.leaves("Anna");

        expectFindings(policy, "UNREACHABLE CONTACT_POINT_REMOVED");
    }

    @Test
    void a_telephone_that_does_not_work_is_told_of_on_the_ways_that_do() {
        Town town = vigil.town().phones("Anna").mailbox("Bo", Urgency.INFORMATIONAL);
        town.schedule(town.layer(DAILY, "Anna"));
        town.phoneIsBroken("Anna");
        town.warned();
        town.expectMail("Bo");
        expectFindings(town, "UNREACHABLE NOT_WORKING");
        vigil.advance(SETTLED);

        town.expectMail("Bo");
    }

    @Test
    void whoever_gets_warnings_by_mail_alone_still_needs_a_telephone_for_the_urgent_ones() {
        Town town = vigil.town().mailbox("Anna", Urgency.INFORMATIONAL);
        expectFindings(town);
        town.reaches(OnboardingStep.CONTACTS_VERIFIED);
        expectFindings(town, "BELOW_ONBOARDING_STEP NO_TELEPHONE_FOR_URGENT");
        vigil.advance(SETTLED);
        town.expectMail("Anna");

        town.phones("Bo");
        expectFindings(town);
    }

    @Test
    void what_comes_near_by_itself_is_found_in_the_morning_at_nine() {
        Town town = vigil.town().phones("Anna");
        ScheduleId schedule = town.schedule(town.layer(DAILY, "Anna"));
        town.override(schedule, "Anna", in(0, "16:00"), in(1, "08:00"));
        expectFindings(town);
        vigil.advance(SETTLED);
        town.expectSilence();
        // Bo has a turn in nine days: too far ahead to be looked at today.
        town.adds("Bo", Channel.SMS);
        town.expectSms("Bo");
        town.override(schedule, "Bo", in(9, "16:00"), in(10, "08:00"));
        vigil.advance(2 * SETTLED);
        town.expectSilence();
        for (int day : List.of(1, 2)) {
            vigil.at(in(day, "09:00"));
            town.expectSilence();
        }
        vigil.at(in(3, "08:59:59"));
        town.expectSilence();
        vigil.at(in(3, "09:00"));

        town.expectSms("Anna");
        town.expectSilence();
    }

    @Test
    void those_who_watch_may_look_and_others_may_not() {
        Town town = vigil.town();
        var readiness = vigil.node().get(Readiness.class);

        assertThat(readiness.see(town.id(), OrganisationId.JOINT_MUNICIPAL).findings())
                .isEqualTo(
                        readiness.see(town.id(), OrganisationId.NATIONAL_CENTRE).findings())
                .noneMatch(finding -> finding.kind() == Finding.Kind.GAP);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> readiness.see(town.id(), vigil.town().id()));
    }
}
