package dk.vaern.incident.api.overview;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.view.stream.Follower;
import dk.vaern.incident.view.stream.Followers;
import dk.vaern.incident.view.stream.StreamEvent;
import dk.vaern.incident.view.stream.StreamGate;
import dk.vaern.web.audit.AuditedStreams;
import dk.vaern.web.openapi.Streams;
import dk.vaern.web.security.Allowed;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events (WHATWG HTML, section 9.2) of what the caller may see, as it happens. */
@RestController
@RequestMapping("/api/v1/stream")
class StreamResource {

    private static final Duration BEAT = Duration.ofSeconds(10);
    /** Then the client comes again with a token that is still good; what happened in between is told by Last-Event-ID. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST_READERS = 500;
    private static final int MOST_READERS_OF_ONE_ORGANISATION = 100;

    private final Followers followers;
    private final StreamGate gate;
    private final StreamPlaces places = new StreamPlaces(MOST_READERS, MOST_READERS_OF_ONE_ORGANISATION);

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
        var emitter = new SseEmitter(LONGEST.plus(BEAT).toMillis());
        if (asksForHeadersOnly(request)) {
            AuditedStreams.open(request);
            emitter.complete();
            return emitter;
        }
        places.take(actor.organisation());
        try {
            AuditedStreams.open(request);
            Follower follower = lastEventId == null ? followers.fromNowOn() : followers.after(lastEventId);
            Thread.ofVirtual().name("stream").start(() -> follow(follower, emitter, actor, language));
        } catch (RuntimeException refused) {
            places.leave(actor.organisation());
            throw refused;
        }
        return emitter;
    }

    /** Nothing would ever be sent, so that nobody would notice when the listener left. */
    private static boolean asksForHeadersOnly(NativeWebRequest request) {
        return request instanceof ServletWebRequest servlet && HttpMethod.HEAD.equals(servlet.getHttpMethod());
    }

    private void follow(Follower opened, SseEmitter emitter, Actor actor, Locale language) {
        try (Follower follower = opened) {
            tell(follower, emitter, Viewer.of(actor), language);
            emitter.complete();
        } catch (IOException | IllegalStateException _) {
            // The listener has left, and the server has ended the answer already.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            emitter.completeWithError(broken);
        } finally {
            places.leave(actor.organisation());
        }
    }

    private void tell(Follower follower, SseEmitter emitter, Viewer viewer, Locale language)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        emitter.send(SseEmitter.event().comment("following"));
        var heart = new Heartbeat(BEAT, System::nanoTime);
        while (System.nanoTime() < end) {
            Optional<StreamEvent> seen =
                    follower.next(heart.untilDue()).flatMap(event -> gate.see(event, viewer, language));
            if (seen.isPresent()) {
                emitter.send(told(seen.get()));
                heart.sent();
            } else if (heart.isDue()) {
                emitter.send(SseEmitter.event().comment("still here"));
                heart.sent();
            }
        }
    }

    private static SseEmitter.SseEventBuilder told(StreamEvent seen) {
        return SseEmitter.event()
                .id(Long.toString(seen.entry().position()))
                .name(seen.entry().kind())
                .data(seen, MediaType.APPLICATION_JSON);
    }
}
