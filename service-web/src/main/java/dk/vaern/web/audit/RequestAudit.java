package dk.vaern.web.audit;

import dk.vaern.web.audit.log.Assurance;
import dk.vaern.web.audit.log.AuditEntry;
import dk.vaern.web.audit.log.AuditEntry.Outcome;
import dk.vaern.web.audit.log.AuditEntry.What;
import dk.vaern.web.audit.log.AuditEntry.Whence;
import dk.vaern.web.audit.log.AuditEntry.Who;
import dk.vaern.web.audit.log.AuditLog;
import dk.vaern.web.idempotency.RequestIdArgument;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.security.Caller;
import dk.vaern.web.security.CallerAuthentication;
import dk.vaern.web.security.OpenPath;
import dk.vaern.web.server.TraceArgument;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Makes the entry of a request, and says what must have become of it before the request is answered. */
final class RequestAudit {

    private static final String SOON = "2";
    private static final int LONGEST_AGENT = 200;
    private static final int LONGEST_ADDRESS = 45;
    private static final List<String> OPEN =
            List.of("/actuator/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/error");

    /** Nobody was let in, or turned away before anything was decided. */
    private static final List<Integer> AT_THE_DOOR = List.of(401, 413, 429, 431);

    private final AuditLog log;
    private final String service;
    private final Operations operations;
    private final RequestIdArgument requests;
    private final Clock clock;
    private final List<PathPattern> open;
    private final List<PathPattern> openAndNoted;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    RequestAudit(AuditLog log, Surroundings around, Operations operations, List<OpenPath> open) {
        this.log = log;
        this.service = around.service();
        this.requests = around.requests();
        this.clock = around.clock();
        this.operations = operations;
        this.open = Stream.concat(OPEN.stream(), those(open, false))
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.openAndNoted =
                those(open, true).map(PathPatternParser.defaultInstance::parse).toList();
    }

    private static Stream<String> those(List<OpenPath> open, boolean noted) {
        return open.stream().filter(path -> path.noted() == noted).map(OpenPath::pattern);
    }

    /** What every request has in common. */
    record Surroundings(String service, RequestIdArgument requests, Clock clock) {}

    /** Everything but what is open to everybody, and what the machine itself is asked. */
    boolean concerns(HttpServletRequest request) {
        return matching(open, request).isEmpty();
    }

    private static Optional<PathPattern> matching(List<PathPattern> patterns, HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return patterns.stream().filter(pattern -> pattern.matches(path)).findFirst();
    }

    Begun begin(HttpServletRequest request, AuditTrail trail) {
        return new Begun(request, trail, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** A request that came in at this instant. */
    final class Begun implements AuditedResponse.Note {

        private final HttpServletRequest request;
        private final AuditTrail trail;
        private final Instant at;

        Begun(HttpServletRequest request, AuditTrail trail, Instant at) {
            this.request = request;
            this.trail = trail;
            this.at = at;
        }

        @Override
        public void take(int status, @Nullable Problem problem, @Nullable String location) {
            Optional<Who> who = caller().map(RequestAudit::who).or(trail::author);
            Operations.Named named =
                    operations.of(request, matching(openAndNoted, request).map(PathPattern::getPatternString));
            trail.touch(named.resources());
            trail.touch(Operations.created(location));
            Outcome outcome = new Outcome(status, problem == null ? null : problem.code());
            boolean kept = log.add(entry(named.what(), outcome, who), assurance(status, who));
            if (!kept) {
                throw new ProblemThrown(Problem.of(WebProblem.UNAVAILABLE).withHeader("Retry-After", SOON));
            }
        }

        /** Also when the security chain has put its context away. */
        private Optional<Caller> caller() {
            return contexts.loadDeferredContext(request).get().getAuthentication()
                            instanceof CallerAuthentication present
                    ? Optional.of(present.caller())
                    : Optional.empty();
        }

        private Assurance assurance(int status, Optional<Who> who) {
            if (who.isEmpty() || AT_THE_DOOR.contains(status)) {
                return Assurance.IF_THERE_IS_ROOM;
            }
            return trail.isWritten() && status < 300 ? Assurance.IN_THE_RECORD : Assurance.STORED;
        }

        private AuditEntry entry(What what, Outcome outcome, Optional<Who> who) {
            ServletWebRequest web = new ServletWebRequest(request);
            Whence whence = new Whence(
                    // The client's: what a trusted proxy says of it, the container has heeded.
                    Plain.header(request.getRemoteAddr(), LONGEST_ADDRESS),
                    Plain.header(request.getHeader(HttpHeaders.USER_AGENT), LONGEST_AGENT),
                    requests.of(web).value(),
                    TraceArgument.of(web).id());
            return new AuditEntry(
                    at, service, who.orElse(null), what, outcome, whence, trail.touched(outcome.isShown()));
        }
    }

    private static Who who(Caller caller) {
        return new Who(Plain.name(caller.subject(), 255), caller.organisation(), caller.roles());
    }
}
