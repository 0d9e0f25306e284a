package dk.vaern.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.notification.channel.Delivery.Delivered;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BoundedAttemptTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void answers_what_the_attempt_answers() {
        assertThat(BoundedAttempt.within(LONG, Delivered::new)).isEqualTo(new Delivered());
    }

    @Test
    void ends_a_silent_conversation_and_closes_its_socket() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var closed = new CompletableFuture<Boolean>();
            var delivery = BoundedAttempt.within(Duration.ofMillis(300), () -> {
                try (var socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                    return read(socket, closed);
                }
            });
            assertThat(delivery).isEqualTo(new TemporaryFailure("no answer within 300 ms"));
            assertThat(closed.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Delivery read(Socket socket, CompletableFuture<Boolean> closed) {
        try {
            return new TemporaryFailure("read " + socket.getInputStream().read());
        } catch (IOException _) {
            closed.complete(socket.isClosed());
            return new Delivered();
        }
    }

    @Test
    void says_which_kind_of_thing_broke_and_not_what_it_said() {
        var delivery = BoundedAttempt.within(LONG, () -> {
            throw new IllegalStateException("kim@example.org");
        });
        assertThat(delivery).isEqualTo(new TemporaryFailure("broke: IllegalStateException"));
    }

    @Test
    void lets_go_when_its_own_thread_is_told_to_stop() {
        var never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        var delivery = BoundedAttempt.within(LONG, () -> {
            never.await();
            return new Delivered();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(delivery).isEqualTo(new TemporaryFailure("stopped while waiting for the answer"));
    }
}
