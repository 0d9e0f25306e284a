package dk.vaern.eventstore.person;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.UnreadableEventException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a node forget a person as soon as it hears that the person is erased, whichever node decided that. */
public final class ErasureListener {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureListener.class);

    private final Consumer<Consumer<EventRow>> stored;
    private final EventCodec codec;
    private final Erasures<?> erasures;
    private final PersonVault vault;

    /** @param stored takes who is to be told of every event that is stored */
    public ErasureListener(
            Consumer<Consumer<EventRow>> stored, EventCodec codec, ErasureEvent<?> event, PersonVault vault) {
        this.stored = stored;
        this.codec = codec;
        this.erasures = Erasures.of(event, codec);
        this.vault = vault;
    }

    public void start() {
        stored.accept(row -> {
            if (row.name().name().equals(erasures.name())) {
                forget(row);
            }
        });
    }

    private void forget(EventRow row) {
        try {
            vault.forget(erasures.person(codec.payload(row)));
        } catch (UnreadableEventException e) {
            LOG.error("An erasure cannot be read here, and is heeded when keys are looked for again", e);
        }
    }

    /** The event, and the name that it is stored under. */
    private record Erasures<E>(ErasureEvent<E> event, String name) {

        static <E> Erasures<E> of(ErasureEvent<E> event, EventCodec codec) {
            return new Erasures<>(event, codec.nameOf(event.type()).name());
        }

        String person(Object payload) {
            return event.person().apply(event.type().cast(payload));
        }
    }
}
