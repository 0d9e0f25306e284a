package dk.vaern.incident.api.overview;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.stream.Follower;
import dk.vaern.incident.view.stream.Followers;
import dk.vaern.incident.view.stream.StreamEvent;
import dk.vaern.incident.view.stream.StreamGate;
import dk.vaern.web.audit.AuditedStreams;
import dk.vaern.web.openapi.Streams;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.security.Allowed;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events (WHATWG HTML, section 9.2) of what the caller may see, as it happens. */
@RestController
@RequestMapping("/api/v1/stream")
class StreamResource {

    private static final Duration BEAT = Duration.ofSeconds(10);
    /** Then the client comes again with a token that is still good; what happened in between is told by Last-Event-ID. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST_READERS = 500;

    private final Followers followers;
    private final StreamGate gate;
    private final Semaphore room = new Semaphore(MOST_READERS);

    StreamResource(Followers followers, StreamGate gate) {
        this.followers = followers;
        this.gate = gate;
    }

    /**
     * Streams; each event's id is its position, its type the stored name. After a break, {@code Last-Event-ID} resumes
     * without loss.
     *
     * @param lastEventId the id of the last event that the caller has got; absent: from now on
     */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    @Streams(StreamEvent.class)
    SseEmitter followStream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            Actor actor,
            Locale language,
            NativeWebRequest request) {
        if (!room.tryAcquire()) {
            throw new ProblemThrown(Problem.of(WebProblem.UNAVAILABLE).withHeader("Retry-After", "10"));
        }
        noteOpening(request);
        var emitter = new SseEmitter(LONGEST.plus(BEAT).toMillis());
        Follower follower = lastEventId == null ? followers.fromNowOn() : followers.after(lastEventId);
        Thread.ofVirtual().name("stream").start(() -> {
            try (follower) {
                tell(follower, emitter, Viewer.of(actor), language);
                emitter.complete();
            } catch (IOException | IllegalStateException _) {
                // The listener has left, and the server has ended the answer already.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException broken) {
                emitter.completeWithError(broken);
            } finally {
                room.release();
            }
        });
        return emitter;
    }

    private void noteOpening(NativeWebRequest request) {
        try {
            AuditedStreams.open(request);
        } catch (RuntimeException withheld) {
            room.release();
            throw withheld;
        }
    }

    private void tell(Follower follower, SseEmitter emitter, Viewer viewer, Locale language)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        emitter.send(SseEmitter.event().comment("following"));
        while (System.nanoTime() < end) {
            Optional<StoredEvent> next = follower.next(BEAT);
            if (next.isEmpty()) {
                emitter.send(SseEmitter.event().comment("still here"));
                continue;
            }
            Optional<StreamEvent> seen = gate.see(next.get(), viewer, language);
            if (seen.isPresent()) {
                emitter.send(SseEmitter.event()
                        .id(Long.toString(next.get().position()))
                        .name(next.get().name())
                        .data(seen.get(), MediaType.APPLICATION_JSON));
            }
        }
    }
}
