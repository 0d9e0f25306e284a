package dk.vaern.web.rate;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * Who has had his share of this replica for now. A caller is asked for before its organisation, so that one who floods
 * takes no more of the colleagues' share than its own.
 */
public final class Rates {

    private final Shares<String> organisations;
    private final Shares<CallerKey> callers;
    private final Shares<Network> networks;

    private record CallerKey(String issuer, String subject) {}

    /** All shares full; refusals are counted as {@code vaern.requests.refused}. */
    public Rates(RateSettings settings, TimeMeter time, MeterRegistry meters) {
        this.organisations =
                new Shares<>(settings.organisation(), settings.burst(), time, refused(meters, "organisation"));
        this.callers = new Shares<>(settings.caller(), settings.burst(), time, refused(meters, "caller"));
        this.networks = new Shares<>(settings.address(), settings.burst(), time, refused(meters, "address"));
    }

    /** For something that is to be asked less often than all else: shares of network addresses alone. */
    public static Rates ofAddresses(long rate, Duration burst, MeterRegistry meters) {
        return new Rates(new RateSettings(0, 0, rate, burst), TimeMeter.SYSTEM_NANOTIME, meters);
    }

    private static Counter refused(MeterRegistry meters, String share) {
        return Counter.builder("vaern.requests.refused")
                .description("Requests that were answered 429, by whose share was used up")
                .tag("share", share)
                .register(meters);
    }

    /** One more request of somebody known; 429 is thrown when it is one too many. */
    public void take(String issuer, String subject, String organisation) {
        callers.take(new CallerKey(issuer, subject));
        organisations.take(organisation);
    }

    /** Whether a request of somebody known would be let through; 429 is thrown when not. Takes nothing. */
    public void requireRoom(String issuer, String subject, String organisation) {
        callers.requireRoom(new CallerKey(issuer, subject));
        organisations.requireRoom(organisation);
    }

    /** One more request of somebody who is not known; 429 is thrown when it is one too many. */
    public void takeUnknown(String address) {
        networks.take(Network.of(address));
    }

    /** Whether somebody who is not known yet is listened to; 429 is thrown when not. Takes nothing. */
    public void requireRoomForUnknown(String address) {
        networks.requireRoom(Network.of(address));
    }

    /** Somebody who is not known was refused. */
    public void chargeUnknown(String address) {
        networks.charge(Network.of(address));
    }
}
