package dk.vaern.domain.verification;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a contact point's verification. */
public sealed interface VerificationCommand {

    @TargetAggregateIdentifier
    VerificationId verificationId();

    By by();

    /** Has a code sent; what was sent before is worth nothing any longer. The machine asks once, whatever it is told. */
    record RequestCode(VerificationId verificationId, OrganisationId organisation, UUID contactPoint, By by)
            implements VerificationCommand {}

    /** Keeps what is left of a code that is about to leave. Each attempt at sending may bring another: all are good. */
    record KeepCode(VerificationId verificationId, CodeHash code, By by) implements VerificationCommand {}

    /** Says what was read where the code came. */
    record EnterCode(VerificationId verificationId, CodeHash code, By by) implements VerificationCommand {}
}
