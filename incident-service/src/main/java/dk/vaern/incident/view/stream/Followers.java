package dk.vaern.incident.view.stream;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.stereotype.Component;

/** Lets readers follow the record from any position, or from now on. */
@Component
public class Followers {

    private final StreamableMessageSource<TrackedEventMessage<?>> record;

    Followers(StreamableMessageSource<TrackedEventMessage<?>> record) {
        this.record = record;
    }

    public Follower fromNowOn() {
        return new Follower(record.openStream(record.createHeadToken()));
    }

    /** @param position the last that was read */
    public Follower after(long position) {
        return new Follower(record.openStream(new GlobalSequenceTrackingToken(position)));
    }
}
