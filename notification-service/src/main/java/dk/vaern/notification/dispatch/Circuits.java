package dk.vaern.notification.dispatch;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.OutgoingMessage;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One circuit breaker for each lane that gives trouble, of this node alone: two nodes find out for themselves, and a restart
 * forgets. Time is the machine's, as with every timeout.
 */
@Component
public class Circuits {

    private static final Logger LOG = LoggerFactory.getLogger(Circuits.class);

    /** Never counted: slowness is bounded by hands, and a slow provider that delivers is not to be left out. */
    private static final Duration NEVER_SLOW = Duration.ofHours(1);

    /** By which lane the message leaves that this thread works on. */
    private static final ThreadLocal<@Nullable Lane> ENTERED = new ThreadLocal<>();

    private final CircuitBreakerConfig ofProvider;
    private final CircuitBreakerConfig ofReceiver;
    private final long patienceNanos;
    private final Map<Lane, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    /** When each began to be shut that has not been well since. */
    private final Map<Lane, Long> shutSinceNanos = new ConcurrentHashMap<>();

    Circuits(DispatchSettings settings) {
        ofProvider = config(settings.pause(), 20, 10, 3);
        ofReceiver = config(settings.pause(), 5, 3, 1);
        patienceNanos = settings.patience().toNanos();
    }

    /** Nine of ten must fail: a provider answers for many, and some of them may be at fault themselves. */
    private static CircuitBreakerConfig config(Duration pause, int window, int least, int probes) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(window)
                .minimumNumberOfCalls(least)
                .failureRateThreshold(90)
                .slowCallDurationThreshold(NEVER_SLOW)
                .permittedNumberOfCallsInHalfOpenState(probes)
                .waitIntervalFunctionInOpenState(
                        IntervalFunction.ofExponentialRandomBackoff(pause, 2.0, 0.2, pause.multipliedBy(12)))
                .build();
    }

    /** The lanes by which nothing leaves now. */
    Set<String> shut() {
        return breakers.entrySet().stream()
                .filter(entry -> !lets(entry.getValue()))
                .map(entry -> entry.getKey().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lanes that have not been well for longer than a message waits for one; now and then a probe leaves by them. */
    Set<String> shutForLong() {
        return shutSinceNanos.keySet().stream()
                .filter(this::isShutForLong)
                .map(Lane::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** However long a message has waited: it may have been for something else. */
    boolean isShutForLong(Lane lane) {
        Long since = shutSinceNanos.get(lane);
        return since != null && System.nanoTime() - since > patienceNanos;
    }

    /** Only by asking does a breaker notice that its pause is over. */
    private static boolean lets(CircuitBreaker breaker) {
        if (breaker.getState() == CircuitBreaker.State.CLOSED) {
            return true;
        }
        boolean permitted = breaker.tryAcquirePermission();
        if (permitted) {
            breaker.releasePermission();
        }
        return permitted;
    }

    /** May this thread make an attempt by the lane now? If so, {@link #leave} follows. */
    boolean enter(Lane lane) {
        CircuitBreaker breaker = breakers.get(lane);
        if (breaker != null && !breaker.tryAcquirePermission()) {
            return false;
        }
        ENTERED.set(lane);
        return true;
    }

    /** The step is over, whether it came to an attempt or not. */
    void leave() {
        Lane lane = taken();
        CircuitBreaker breaker = lane == null ? null : breakers.get(lane);
        if (breaker != null) {
            breaker.releasePermission();
        }
    }

    /** The same channel, whose answers are watched. */
    Channel watched(Channel channel) {
        return new Channel() {
            @Override
            public ChannelKind kind() {
                return channel.kind();
            }

            @Override
            public Delivery attempt(OutgoingMessage message) {
                long begun = System.nanoTime();
                Delivery delivery = channel.attempt(message);
                Lane lane = taken();
                if (lane != null) {
                    note(lane, delivery, System.nanoTime() - begun);
                }
                return delivery;
            }
        };
    }

    private static @Nullable Lane taken() {
        Lane lane = ENTERED.get();
        ENTERED.remove();
        return lane;
    }

    private void note(Lane lane, Delivery delivery, long nanos) {
        switch (delivery) {
            case Delivery.TemporaryFailure failure -> {
                CircuitBreaker breaker = breakers.computeIfAbsent(lane, this::breaker);
                breaker.onError(nanos, TimeUnit.NANOSECONDS, new Trouble(failure.reason()));
            }
            // It answered for itself, if only to refuse this one.
            case Delivery.Accepted _, Delivery.Delivered _, Delivery.PermanentFailure _ -> {
                CircuitBreaker breaker = breakers.get(lane);
                if (breaker != null) {
                    breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
                    forgetWhenWell(lane, breaker);
                }
            }
        }
    }

    private CircuitBreaker breaker(Lane lane) {
        var breaker = CircuitBreaker.of(lane.name(), lane.isShared() ? ofProvider : ofReceiver);
        breaker.getEventPublisher().onStateTransition(event -> changed(lane, event.getStateTransition()));
        return breaker;
    }

    private void changed(Lane lane, CircuitBreaker.StateTransition transition) {
        LOG.warn("The circuit of {} goes from {} to {}", lane, transition.getFromState(), transition.getToState());
        if (transition.getToState() == CircuitBreaker.State.CLOSED) {
            shutSinceNanos.remove(lane);
        } else {
            shutSinceNanos.putIfAbsent(lane, System.nanoTime());
        }
    }

    private void forgetWhenWell(Lane lane, CircuitBreaker breaker) {
        if (breaker.getState() == CircuitBreaker.State.CLOSED
                && breaker.getMetrics().getNumberOfFailedCalls() == 0) {
            breakers.remove(lane, breaker);
        }
    }

    /** Says that an attempt failed, without a stack that nobody reads. */
    private static final class Trouble extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Trouble(String reason) {
            super(reason, null, false, false);
        }
    }
}
