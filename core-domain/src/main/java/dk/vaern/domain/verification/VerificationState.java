package dk.vaern.domain.verification;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.verification.VerificationEvent.CodeKept;
import dk.vaern.domain.verification.VerificationEvent.CodeMistaken;
import dk.vaern.domain.verification.VerificationEvent.CodeRequested;
import dk.vaern.domain.verification.VerificationEvent.ContactPointVerified;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The little that decisions need to remember. */
public sealed interface VerificationState {

    record Unasked() implements VerificationState {}

    /**
     * A code is under way, or waits to be entered.
     *
     * @param codes any of which is good
     * @param mistakes since the code was asked for
     */
    record Awaited(OrganisationId organisation, UUID contactPoint, Instant expiresAt, Set<CodeHash> codes, int mistakes)
            implements VerificationState {

        /** Would the right code be taken? */
        public boolean isOpen(Instant now) {
            return now.isBefore(expiresAt) && mistakes < ContactPointVerification.MOST_MISTAKES;
        }

        private Awaited with(CodeHash code) {
            Set<CodeHash> more = new HashSet<>(codes);
            more.add(code);
            return new Awaited(organisation, contactPoint, expiresAt, Set.copyOf(more), mistakes);
        }

        private Awaited mistaken() {
            return new Awaited(organisation, contactPoint, expiresAt, codes, mistakes + 1);
        }
    }

    record Verified(OrganisationId organisation, UUID contactPoint) implements VerificationState {}

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default VerificationState after(VerificationEvent event) {
        return switch (event) {
            case CodeRequested asked ->
                new Awaited(asked.organisation(), asked.contactPoint(), asked.expiresAt(), Set.of(), 0);
            case CodeKept kept -> this instanceof Awaited awaited ? awaited.with(kept.code()) : this;
            case CodeMistaken _ -> this instanceof Awaited awaited ? awaited.mistaken() : this;
            case ContactPointVerified verified -> new Verified(verified.organisation(), verified.contactPoint());
        };
    }
}
