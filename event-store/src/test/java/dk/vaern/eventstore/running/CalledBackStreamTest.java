package dk.vaern.eventstore.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class CalledBackStreamTest {

    /** Of a database that is away. */
    private static final class Broken implements BlockingStream<TrackedEventMessage<?>> {

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            throw new IllegalStateException("peek");
        }

        @Override
        public boolean hasNextAvailable() {
            throw new IllegalStateException("asked");
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            throw new IllegalStateException("waited");
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            throw new IllegalStateException("read");
        }

        @Override
        public void close() {}
    }

    @Test
    void what_goes_wrong_while_one_asks_is_thrown_once_at_who_reads() {
        var stream = new CalledBackStream(new Broken(), callback -> {});

        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThatThrownBy(stream::nextAvailable).hasMessage("asked");
        assertThatThrownBy(stream::nextAvailable).hasMessage("read");
    }
}
