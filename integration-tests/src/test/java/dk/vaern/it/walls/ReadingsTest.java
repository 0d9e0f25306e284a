package dk.vaern.it.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import dk.vaern.web.reading.Readings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The service's own sessions, which many requests share one after another. */
class ReadingsTest {

    private static final OrganisationId A = new OrganisationId("municipality-0751");
    private static final OrganisationId B = new OrganisationId("municipality-0461");
    private static final int MANY = 200;

    private static final World WORLD = World.begin();
    private static Readings readings;

    @BeforeAll
    static void both_have_an_incident() {
        Service service = WORLD.incidentService(Map.of());
        readings = service.context().getBean(Readings.class);
        var deeds = new Deeds(service);
        deeds.report(A.value(), "AMBER");
        deeds.report(B.value(), "AMBER");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> owners(A).size() == 1 && owners(B).size() == 1);
    }

    @AfterAll
    static void end() {
        WORLD.close();
    }

    /** As a query reads whose author forgot to say whose incidents are asked for. */
    private static List<String> everyOwner() {
        return readings.rows()
                .sql("select owner from incident.incident_board")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> owners(OrganisationId viewer) {
        return readings.as(viewer, ReadingsTest::everyOwner);
    }

    /** On every session that the pool has, or most of them. */
    private static void requireBlind() {
        assertThat(IntStream.range(0, MANY).parallel().boxed().flatMap(_ -> everyOwner().stream()))
                .isEmpty();
    }

    @Test
    void a_forgotten_condition_gives_nothing_away() {
        assertThat(owners(A)).containsExactly(A.value());
        assertThat(owners(new OrganisationId("municipality-0101"))).isEmpty();
    }

    @Test
    void a_forgotten_viewer_gives_nothing_away_whoever_had_the_session_before() {
        owners(A);
        requireBlind();
    }

    @Test
    void many_at_once_each_see_their_own() {
        assertThat(IntStream.range(0, MANY).parallel().boxed().allMatch(number -> {
                    OrganisationId viewer = number % 2 == 0 ? A : B;
                    return owners(viewer).equals(List.of(viewer.value()));
                }))
                .isTrue();
    }

    @Test
    void a_failed_statement_leaves_nobody_behind() {
        assertThatThrownBy(() -> readings.as(
                        A,
                        () -> readings.rows()
                                .sql("select 1 / (count(*) - 1) from incident.incident_board")
                                .query(Long.class)
                                .single()))
                .isInstanceOf(DataAccessException.class);
        requireBlind();
        assertThat(owners(B)).containsExactly(B.value());
    }

    @Test
    void a_statement_that_takes_too_long_leaves_nobody_behind() {
        assertThatThrownBy(() -> readings.as(A, () -> {
                    readings.rows().sql("set local statement_timeout = '20ms'").update();
                    return readings.rows()
                            .sql("select pg_sleep(5)::text")
                            .query(String.class)
                            .single();
                }))
                .isInstanceOf(DataAccessException.class);
        requireBlind();
        assertThat(owners(B)).containsExactly(B.value());
    }

    @Test
    void a_session_that_is_ended_meanwhile_leaves_nobody_behind() {
        assertThatThrownBy(() -> readings.as(
                        A,
                        () -> readings.rows()
                                .sql("select pg_terminate_backend(pg_backend_pid())")
                                .query(Boolean.class)
                                .single()))
                .isInstanceOf(RuntimeException.class);
        requireBlind();
        assertThat(owners(B)).containsExactly(B.value());
    }

    @Test
    void nobody_looks_while_another_does() {
        assertThatThrownBy(() -> readings.as(A, () -> owners(B))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_is_written() {
        assertThatThrownBy(() -> readings.as(
                        A,
                        () -> readings.rows()
                                .sql("delete from incident.incident_board")
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(owners(A)).hasSize(1);
    }
}
