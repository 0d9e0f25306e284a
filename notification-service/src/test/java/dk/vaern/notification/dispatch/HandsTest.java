package dk.vaern.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.notification.dispatch.DeliveryQueue.Claim;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandsTest {

    private static final Lane MAIL = new Lane("email");
    private static final Lane HOOK = new Lane("webhook:1");

    private static Claim claim(String organisation, Lane lane, boolean urgent) {
        var id = new NotificationId(UUID.randomUUID());
        return new Claim(id, UUID.randomUUID(), organisation, lane, urgent, Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "16, 12, 6, 8, 2, 9, 12, 3",
        "8, 6, 3, 4, 1, 4, 6, 1",
        "2, 2, 1, 1, 1, 1, 1, 1",
        "1, 1, 1, 1, 1, 1, 1, 1",
    })
    void bounds_leave_something_for_others_and_more_for_what_is_urgent(
            int all, int bulk, int organisation, int provider, int receiver, int org2, int provider2, int receiver2) {
        var bounds = new Bounds(all);
        assertThat(bounds.bulk()).isEqualTo(bulk);
        assertThat(bounds.organisation(Urgency.NORMAL)).isEqualTo(organisation);
        assertThat(bounds.lane(MAIL, Urgency.NORMAL)).isEqualTo(provider);
        assertThat(bounds.lane(HOOK, Urgency.INFORMATIONAL)).isEqualTo(receiver);
        assertThat(bounds.organisation(Urgency.URGENT)).isEqualTo(org2);
        assertThat(bounds.lane(MAIL, Urgency.URGENT)).isEqualTo(provider2);
        assertThat(bounds.lane(HOOK, Urgency.URGENT)).isEqualTo(receiver2);
    }

    @Test
    void who_holds_what_it_may_is_full_for_bulk_and_not_yet_for_what_is_urgent() throws InterruptedException {
        var hands = new Hands(new Bounds(16));
        hands.take(claim("a", HOOK, false));
        hands.take(claim("a", HOOK, false));
        var room = hands.awaitRoom();
        assertThat(room.free()).isEqualTo(14);
        assertThat(room.freeForBulk()).isEqualTo(10);
        assertThat(room.fullLanes(Urgency.NORMAL)).containsExactly("webhook:1");
        assertThat(room.fullLanes(Urgency.URGENT)).isEmpty();
        assertThat(room.fullOrganisations(Urgency.NORMAL)).isEmpty();
        assertThat(room.passesOver()).isTrue();
    }

    @Test
    void what_comes_free_is_nobodys() throws InterruptedException {
        var hands = new Hands(new Bounds(1));
        var claim = claim("a", MAIL, true);
        hands.take(claim);
        hands.free(claim);
        var room = hands.awaitRoom();
        assertThat(room.free()).isEqualTo(1);
        assertThat(room.lanes()).isEmpty();
        assertThat(room.organisations()).isEmpty();
        assertThat(room.passesOver()).isFalse();
    }
}
