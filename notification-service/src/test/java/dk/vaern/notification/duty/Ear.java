package dk.vaern.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.notification.channel.OutgoingMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Hears what comes to addresses, each message once. */
final class Ear {

    private final Vigil vigil;
    private final Set<String> heard = new HashSet<>();

    Ear(Vigil vigil) {
        this.vigil = vigil;
    }

    void expect(Channel channel, String address) {
        Vigil.soon(() ->
                assertThat(unheard(address)).as("%s to %s", channel, address).isNotEmpty());
        heard.add(unheard(address).getFirst().deliveryId());
    }

    void expectSilence(List<String> addresses) {
        await().during(Duration.ofMillis(400))
                .atMost(Vigil.BOUND)
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        addresses.stream().allMatch(address -> unheard(address).isEmpty()));
    }

    private List<OutgoingMessage> unheard(String address) {
        return Stream.of(vigil.texts(), vigil.mails())
                .flatMap(phones -> phones.at(address).stream())
                .filter(message -> !heard.contains(message.deliveryId()))
                .toList();
    }
}
