package dk.vaern.incident.view.audit;

/** What became of a request. */
public enum AuditOutcome {
    /** The caller got what it asked for. */
    SUCCESS,
    /** It was told no, or that it asked in the wrong way. */
    REFUSED,
    /** The service could not. */
    FAILED;

    static AuditOutcome of(int status) {
        if (status >= 500) {
            return FAILED;
        }
        return status >= 400 ? REFUSED : SUCCESS;
    }

    int least() {
        return switch (this) {
            case SUCCESS -> 0;
            case REFUSED -> 400;
            case FAILED -> 500;
        };
    }

    int below() {
        return switch (this) {
            case SUCCESS -> 400;
            case REFUSED -> 500;
            case FAILED -> 1000;
        };
    }
}
