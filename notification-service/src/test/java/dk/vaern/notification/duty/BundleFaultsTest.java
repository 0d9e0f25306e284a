package dk.vaern.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.notification.channel.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A node breaks off in the middle of a message that several leave in, and another takes it up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleFaultsTest {

    private static final String HELD = "held until Mon 10:10: burst";

    private final Vigil vigil = new Vigil(2, Map.of("vaern.dispatch.lease", "1s", "vaern.restraint.burst", 1));

    @AfterAll
    void end() {
        vigil.close();
    }

    @Test
    void it_is_sent_again_under_the_same_id_and_each_is_told_of_once() {
        vigil.nextMonday();
        Town town = vigil.town().phones("Anna");
        var restraints = new Restraints(vigil, town);
        town.warned(Urgency.NORMAL);
        town.expectSms("Anna");
        List<WarningId> held = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            WarningId warning = town.warned(Urgency.NORMAL);
            restraints.expectCourse(warning, "requested", HELD);
            held.add(warning);
        }
        vigil.texts().breakOff(town.address(Channel.SMS, "Anna"));
        vigil.advance(10);
        for (WarningId warning : held) {
            restraints.expectCourse(warning, "requested", HELD, "bundled", "attempt 1", "delivered");
        }
        List<OutgoingMessage> came = restraints.at(town.address(Channel.SMS, "Anna"));
        assertThat(came).hasSize(3);
        assertThat(came.get(1).deliveryId()).isEqualTo(came.get(2).deliveryId());
        assertThat(came.get(2).words().body()).startsWith("Værn: 3 varsler (TLP:GREEN).");
        // The same node writes the same; another gives out another link, and both hold.
        assertThat(came.get(1).words().subject()).isEqualTo(came.get(2).words().subject());
    }
}
