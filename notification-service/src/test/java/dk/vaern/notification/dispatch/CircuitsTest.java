package dk.vaern.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Delivered;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import dk.vaern.notification.channel.Messages;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitsTest {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Lane HOOK = new Lane("webhook:1");
    private static final Lane OTHER = new Lane("webhook:2");
    private static final Lane MAIL = new Lane("email");
    private static final Delivery FAILS = new TemporaryFailure("no connection");

    private final ScriptedChannel scripted = new ScriptedChannel(ChannelKind.WEBHOOK);
    private final Circuits circuits = circuits(Duration.ofMinutes(50));
    private final Channel channel = circuits.watched(scripted);

    private static Circuits circuits(Duration patience) {
        return new Circuits(new DispatchSettings(16, Duration.ofSeconds(90), Duration.ofSeconds(1), PAUSE, patience));
    }

    private boolean attempt(Lane lane, Delivery answer) {
        return attempt(circuits, lane, answer);
    }

    private boolean attempt(Circuits circuits, Lane lane, Delivery answer) {
        if (!circuits.enter(lane)) {
            return false;
        }
        scripted.answers(answer);
        circuits.watched(scripted).attempt(Messages.to("to"));
        circuits.leave();
        return true;
    }

    private void fail(Lane lane, int times) {
        for (int i = 0; i < times; i++) {
            attempt(lane, FAILS);
        }
    }

    @Test
    void a_receiver_that_fails_three_times_is_left_alone_and_nobody_else() {
        fail(HOOK, 3);
        assertThat(circuits.shut()).containsExactly("webhook:1");
        assertThat(attempt(HOOK, new Delivered())).isFalse();
        assertThat(attempt(OTHER, new Delivered())).isTrue();
    }

    @Test
    void one_that_refuses_a_message_for_good_answers_for_itself() {
        for (int i = 0; i < 20; i++) {
            attempt(HOOK, new PermanentFailure("HTTP 400"));
        }
        assertThat(circuits.shut()).isEmpty();
    }

    @Test
    void a_provider_is_trusted_as_long_as_it_brings_something_on() {
        for (int i = 0; i < 20; i++) {
            attempt(MAIL, i % 5 == 0 ? new Delivered() : FAILS);
        }
        assertThat(circuits.shut()).isEmpty();
        fail(MAIL, 20);
        assertThat(circuits.shut()).containsExactly("email");
    }

    @Test
    void after_the_pause_one_probe_decides_and_others_wait_for_it() {
        fail(HOOK, 3);
        await().atMost(Duration.ofSeconds(10)).until(() -> circuits.shut().isEmpty());

        assertThat(circuits.enter(HOOK)).isTrue();
        assertThat(circuits.shut()).containsExactly("webhook:1");
        assertThat(circuits.enter(HOOK)).isFalse();

        channel.attempt(Messages.to("to"));
        circuits.leave();
        assertThat(circuits.shut()).isEmpty();
        assertThat(attempt(HOOK, new Delivered())).isTrue();
    }

    @Test
    void a_probe_that_fails_shuts_it_again() {
        fail(HOOK, 3);
        await().atMost(Duration.ofSeconds(10)).until(() -> circuits.shut().isEmpty());
        assertThat(attempt(HOOK, FAILS)).isTrue();
        assertThat(circuits.shut()).containsExactly("webhook:1");
    }

    @Test
    void one_is_shut_for_long_when_it_was_not_well_for_as_long_as_a_message_waits() {
        fail(HOOK, 3);
        assertThat(circuits.isShutForLong(HOOK)).isFalse();

        Circuits impatient = circuits(Duration.ofMillis(1));
        for (int i = 0; i < 3; i++) {
            attempt(impatient, HOOK, FAILS);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> impatient.isShutForLong(HOOK));
        assertThat(impatient.shutForLong()).containsExactly("webhook:1");

        await().atMost(Duration.ofSeconds(10)).until(() -> impatient.shut().isEmpty());
        assertThat(attempt(impatient, HOOK, new Delivered())).isTrue();
        assertThat(impatient.isShutForLong(HOOK)).isFalse();
    }

    @Test
    void a_step_that_makes_no_attempt_uses_up_no_probe() {
        fail(HOOK, 3);
        await().atMost(Duration.ofSeconds(10)).until(() -> circuits.shut().isEmpty());
        assertThat(circuits.enter(HOOK)).isTrue();
        circuits.leave();
        assertThat(attempt(HOOK, new Delivered())).isTrue();
    }
}
