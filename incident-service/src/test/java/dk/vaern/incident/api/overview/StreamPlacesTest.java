package dk.vaern.incident.api.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.web.problem.ProblemThrown;
import org.junit.jupiter.api.Test;

class StreamPlacesTest {

    private static final OrganisationId FLOODING = new OrganisationId("municipality-0751");
    private static final OrganisationId OTHER = new OrganisationId("municipality-0461");
    private static final OrganisationId LATE = new OrganisationId("municipality-0101");

    private final StreamPlaces places = new StreamPlaces(3, 2);

    private void take(OrganisationId organisation, int times) {
        for (int time = 0; time < times; time++) {
            places.take(organisation);
        }
    }

    private void refuses(OrganisationId organisation, int status) {
        assertThatThrownBy(() -> places.take(organisation))
                .isInstanceOfSatisfying(
                        ProblemThrown.class,
                        thrown -> assertThat(thrown.problem().status()).isEqualTo(status));
    }

    @Test
    void one_organisation_never_takes_them_all() {
        take(FLOODING, 2);

        refuses(FLOODING, 429);
        assertThatCode(() -> places.take(OTHER)).doesNotThrowAnyException();
    }

    @Test
    void when_all_are_taken_nobody_gets_one() {
        take(FLOODING, 2);
        take(OTHER, 1);

        refuses(LATE, 503);
    }

    @Test
    void what_is_left_is_free_for_others_and_for_the_same() {
        take(FLOODING, 2);
        take(OTHER, 1);
        places.leave(FLOODING);

        assertThatCode(() -> places.take(FLOODING)).doesNotThrowAnyException();
        places.leave(FLOODING);
        assertThatCode(() -> places.take(LATE)).doesNotThrowAnyException();
    }
}
