package dk.vaern.incident.view.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Entry;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharingHistoryTest {

    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    private static final Instant INVITED = Instant.parse("2026-11-22T02:40:00Z");
    private static final Sharing SHARING = Sharing.of(AARHUS, Tlp.AMBER, new Named("kim", AARHUS));

    private final SharingHistory history = new SharingHistory(List.of(
            new SharingHistory.Step(1, INVITED.minusSeconds(60), SHARING),
            new SharingHistory.Step(10, INVITED, SHARING)));

    @Test
    void what_stands_before_an_invitation_was_there_before_it_whatever_the_clocks_say() {
        assertThat(when(9, INVITED.plusMillis(3))).isBefore(INVITED);
    }

    @Test
    void what_stands_behind_an_invitation_came_after_it_whatever_the_clocks_say() {
        assertThat(when(11, INVITED.minusMillis(3))).isEqualTo(INVITED);
    }

    @Test
    void elsewhere_the_recorded_time_is_the_time() {
        assertThat(when(5, INVITED.minusSeconds(30))).isEqualTo(INVITED.minusSeconds(30));
        assertThat(when(12, INVITED.plusSeconds(30))).isEqualTo(INVITED.plusSeconds(30));
    }

    private Instant when(long position, Instant recordedAt) {
        return history.dated(position, new Entry(recordedAt, Tlp.AMBER, new Named("kim", AARHUS), Set.of()))
                .recordedAt();
    }
}
