package dk.vaern.domain.verification;

import dk.vaern.domain.kernel.OrganisationId;
import java.time.Instant;
import java.util.UUID;

/** Everything that can happen to a verification. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface VerificationEvent {

    VerificationId verificationId();

    /** @param expiresAt until when its codes are good */
    record CodeRequested(
            VerificationId verificationId, OrganisationId organisation, UUID contactPoint, Instant expiresAt)
            implements VerificationEvent {}

    /** A code leaves; nobody keeps it. */
    record CodeKept(VerificationId verificationId, CodeHash code) implements VerificationEvent {}

    /** Something else was entered. */
    record CodeMistaken(VerificationId verificationId) implements VerificationEvent {}

    /** Somebody has read the code where it was sent. */
    record ContactPointVerified(VerificationId verificationId, OrganisationId organisation, UUID contactPoint)
            implements VerificationEvent {}
}
