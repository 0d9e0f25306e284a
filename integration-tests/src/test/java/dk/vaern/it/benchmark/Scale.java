package dk.vaern.it.benchmark;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds in which contenders take their turns
 * @param turn how long each turn takes
 * @param warmUp how long a contender is given to become as fast as it gets, at most
 * @param replayed how many events are replayed
 * @param entries of the long incident
 * @param warnings that are published to all municipalities
 * @param urgentOver how many mails that can wait urgent warnings overtake
 * @param starts of the packaged service
 */
public record Scale(
        int rounds,
        Duration turn,
        Duration warmUp,
        int replayed,
        int entries,
        int warnings,
        int urgentOver,
        int starts) {

    /** What the documented figures are made with: within 15 minutes on two cores. */
    static final Scale FULL =
            new Scale(5, Duration.ofMillis(1_500), Duration.ofSeconds(20), 1_000_000, 10_000, 25, 5_000, 3);

    /** Shows that it works, in two minutes; its figures say nothing. */
    static final Scale QUICK = new Scale(2, Duration.ofMillis(400), Duration.ofSeconds(3), 20_000, 2_000, 3, 500, 1);

    Scale replaying(int events) {
        return new Scale(rounds, turn, warmUp, events, entries, warnings, urgentOver, starts);
    }
}
