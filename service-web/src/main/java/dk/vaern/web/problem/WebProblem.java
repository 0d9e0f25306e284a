package dk.vaern.web.problem;

import java.util.Locale;

/** What can go wrong on the web side, before or beside the rules of the domain. The codes are public and never change. */
public enum WebProblem {
    MALFORMED_REQUEST(400, "The request can not be read."),
    INVALID_INPUT(400, "The request holds something that can not be; see errors."),
    UNAUTHENTICATED(401, "A bearer token is needed."),
    TOKEN_REFUSED(401, "The bearer token is not accepted."),
    INSUFFICIENT_USER_AUTHENTICATION(401, "This needs a stronger or fresher sign-in; see the WWW-Authenticate header."),
    FORBIDDEN(403, "None of the caller's roles allows this."),
    NOT_FOUND(404, "There is nothing here, or nothing for this caller."),
    METHOD_NOT_ALLOWED(405, "The resource does not know this method; see the Allow header."),
    NOT_ACCEPTABLE(406, "The resource has no representation of the kind asked for."),
    LOST_RACE(409, "Somebody else changed it at the same moment; read it again and decide again."),
    REQUEST_IN_PROGRESS(409, "The same request is still being carried out; ask again in a moment."),
    VERSION_MISMATCH(412, "The present version is not one that If-Match names."),
    CONTENT_TOO_LARGE(413, "The request's body is larger than this resource takes."),
    UNSUPPORTED_MEDIA_TYPE(415, "The resource does not take a body of this kind; see the Accept header."),
    KEY_REUSED(422, "The Idempotency-Key was used before, with another request."),
    TOO_MANY_REQUESTS(429, "Too many requests; see the Retry-After header."),
    HEADERS_TOO_LARGE(431, "The request's header section is too large."),
    INTERNAL_ERROR(500, "Something went wrong here; it is logged under the trace id."),
    UNAVAILABLE(503, "A part that this needs is away at the moment; see the Retry-After header.");

    private final int status;
    private final String sentence;

    WebProblem(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return sentence;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
