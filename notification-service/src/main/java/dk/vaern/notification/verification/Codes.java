package dk.vaern.notification.verification;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.verification.CodeHash;
import dk.vaern.domain.verification.ContactPointVerification;
import dk.vaern.domain.verification.VerificationCommand.EnterCode;
import dk.vaern.domain.verification.VerificationCommand.KeepCode;
import dk.vaern.domain.verification.VerificationId;
import dk.vaern.domain.verification.VerificationState.Awaited;
import dk.vaern.notification.facts.VerificationFacts;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes codes. One is made when a message is about to leave, and from then on only the message has it: what is kept is a hash.
 * A message that is tried again brings another, and each of them is good.
 */
@Component
public class Codes {

    /** Eight digits. */
    private static final int MORE_THAN_ANY = 100_000_000;

    private final VerificationFacts verifications;
    private final CommandDesk desk;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(VerificationFacts verifications, CommandDesk desk, Clock clock) {
        this.verifications = verifications;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param until when it is good */
    public record Fresh(String code, Instant until) {

        /** Says until when, never what. */
        @Override
        public String toString() {
            return "Fresh[" + until + "]";
        }
    }

    /**
     * For a message that is about to leave; empty when no code is waited for any longer.
     *
     * @param to whose person is not erased
     */
    public Optional<Fresh> fresh(ContactPoint to, Cause cause) {
        if (!(verifications.state(to.id()) instanceof Awaited awaited) || !awaited.isOpen(clock.instant())) {
            return Optional.empty();
        }
        String code = String.format(Locale.ROOT, "%08d", random.nextInt(MORE_THAN_ANY));
        Actor machine = Actor.machine(awaited.organisation());
        var keep = new KeepCode(VerificationId.of(to.id()), hash(code, to), new By(machine, clock.instant()));
        try {
            desk.giveBecause(cause, ContactPointVerification.COMMANDS, keep, machine);
            return Optional.of(new Fresh(code, awaited.expiresAt()));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    /** What somebody has read at a contact point. */
    public static EnterCode entered(String code, ContactPoint at, By by) {
        return new EnterCode(VerificationId.of(at.id()), hash(code, at), by);
    }

    private static CodeHash hash(String code, ContactPoint point) {
        return CodeHash.of(
                code, VerificationId.of(point.id()), point.address().text().orElse(""));
    }
}
