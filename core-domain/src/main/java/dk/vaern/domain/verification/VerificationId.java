package dk.vaern.domain.verification;

import dk.vaern.domain.kernel.DerivedId;
import java.util.UUID;

/** A verification's id: it derives from the contact point's, for each is verified once. */
public record VerificationId(UUID value) {

    public static VerificationId of(UUID contactPoint) {
        return new VerificationId(DerivedId.of(contactPoint, "verification"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
