package dk.vaern.domain.kernel;

import java.util.OptionalLong;

/** Thrown out of a decision: nothing was stored, and the refusal says why. Carries no stack trace; it is an answer. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final long currentVersion;

    public Refused(Refusal refusal) {
        this(refusal, -1);
    }

    /** @param currentVersion the aggregate's version that refused, or a negative number when there is none */
    public Refused(Refusal refusal, long currentVersion) {
        super(refusal.code() + ": " + refusal.sentence(), null, false, false);
        this.refusal = refusal;
        this.currentVersion = currentVersion;
    }

    public Refusal refusal() {
        return refusal;
    }

    public OptionalLong currentVersion() {
        return currentVersion < 0 ? OptionalLong.empty() : OptionalLong.of(currentVersion);
    }

    public Refused at(long version) {
        return new Refused(refusal, version);
    }
}
