package dk.vaern.domain.verification;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.verification.VerificationCommand.EnterCode;
import dk.vaern.domain.verification.VerificationCommand.KeepCode;
import dk.vaern.domain.verification.VerificationCommand.RequestCode;
import dk.vaern.domain.verification.VerificationEvent.CodeKept;
import dk.vaern.domain.verification.VerificationEvent.CodeMistaken;
import dk.vaern.domain.verification.VerificationEvent.CodeRequested;
import dk.vaern.domain.verification.VerificationEvent.ContactPointVerified;
import dk.vaern.domain.verification.VerificationState.Awaited;
import dk.vaern.domain.verification.VerificationState.Unasked;
import dk.vaern.domain.verification.VerificationState.Verified;
import java.time.Duration;
import java.util.List;

/** Who may ask what of a contact point's verification, and what it decides. */
final class VerificationDecisions {

    /** How soon another code may be asked for. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private VerificationDecisions() {}

    /** The organisation's own people, and the machine; to everybody else it does not exist. Only the machine keeps codes. */
    static void admit(VerificationCommand command, VerificationState state) {
        Actor actor = command.by().actor();
        boolean own = switch (state) {
            case Unasked _ -> command instanceof RequestCode request && isOwn(actor, request.organisation());
            case Awaited awaited -> isOwn(actor, awaited.organisation());
            case Verified verified -> isOwn(actor, verified.organisation());
        };
        if (!own || (command instanceof KeepCode && !actor.isMachine())) {
            throw new Refused(VerificationRefusal.NOT_FOUND);
        }
    }

    private static boolean isOwn(Actor actor, OrganisationId organisation) {
        return actor.organisation().equals(organisation);
    }

    static List<VerificationEvent> decide(VerificationCommand command, VerificationState state) {
        return switch (state) {
            case Unasked _ -> {
                if (!(command instanceof RequestCode request)) {
                    throw new Refused(VerificationRefusal.NOT_FOUND);
                }
                yield List.of(requested(request));
            }
            case Awaited awaited ->
                switch (command) {
                    case RequestCode request -> again(request, awaited);
                    case KeepCode keep -> keep(keep, awaited);
                    case EnterCode enter -> List.of(entered(enter, awaited));
                };
            case Verified _ -> {
                if (command instanceof RequestCode request
                        && request.by().actor().isMachine()) {
                    yield List.of();
                }
                throw new Refused(VerificationRefusal.ALREADY_VERIFIED);
            }
        };
    }

    private static VerificationEvent requested(RequestCode request) {
        return new CodeRequested(
                request.verificationId(),
                request.organisation(),
                request.contactPoint(),
                request.by().at().plus(ContactPointVerification.GOOD_FOR));
    }

    private static List<VerificationEvent> again(RequestCode request, Awaited awaited) {
        if (request.by().actor().isMachine()) {
            return List.of();
        }
        var askedAt = awaited.expiresAt().minus(ContactPointVerification.GOOD_FOR);
        if (request.by().at().isBefore(askedAt.plus(PAUSE))) {
            throw new Refused(VerificationRefusal.ASKED_JUST_NOW);
        }
        return List.of(requested(request));
    }

    private static List<VerificationEvent> keep(KeepCode keep, Awaited awaited) {
        if (!awaited.isOpen(keep.by().at())) {
            throw new Refused(VerificationRefusal.NO_CODE_IN_FORCE);
        }
        return awaited.codes().contains(keep.code())
                ? List.of()
                : List.of(new CodeKept(keep.verificationId(), keep.code()));
    }

    private static VerificationEvent entered(EnterCode enter, Awaited awaited) {
        if (!awaited.isOpen(enter.by().at())) {
            throw new Refused(VerificationRefusal.NO_CODE_IN_FORCE);
        }
        return awaited.codes().contains(enter.code())
                ? new ContactPointVerified(enter.verificationId(), awaited.organisation(), awaited.contactPoint())
                : new CodeMistaken(enter.verificationId());
    }
}
