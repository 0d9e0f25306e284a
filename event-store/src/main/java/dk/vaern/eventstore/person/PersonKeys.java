package dk.vaern.eventstore.person;

import dk.vaern.eventstore.person.PersonKeyTable.Found;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persons' keys in clear, each for a few seconds: however little this node hears of others, it opens nothing for longer
 * than that after a person was erased. Who is erased stays so without asking.
 */
final class PersonKeys {

    /** How long a key is used without looking whether it is still there. */
    static final Duration TRUSTED = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final PersonKeyTable table;
    private final MasterKeys masters;
    private final Seal seal;
    private final long trustedNanos;
    private final Set<String> erased = new HashSet<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    PersonKeys(PersonKeyTable table, MasterKeys masters, Seal seal, Duration trusted) {
        this.table = table;
        this.masters = masters;
        this.seal = seal;
        this.trustedNanos = trusted.toNanos();
    }

    /** The person's key, made when there is none yet; empty when the person is erased. */
    Optional<byte[]> forSealing(String person) {
        Optional<Optional<byte[]>> known = remembered(person);
        if (known.isPresent()) {
            return known.get();
        }
        Found found = table.find(person);
        if (found instanceof Found.Unknown) {
            table.add(person, masters.wrap(seal.newKey(), person));
            found = table.find(person);
        }
        return key(person, found);
    }

    /**
     * The person's key; empty when the person is erased.
     *
     * @throws PersonKeyMissingException when there is neither a key nor an erasure
     */
    Optional<byte[]> forOpening(String person) {
        return remembered(person).orElseGet(() -> key(person, table.find(person)));
    }

    private Optional<byte[]> key(String person, Found found) {
        return switch (found) {
            case Found.Kept(var wrapped) -> remember(person, masters.unwrap(wrapped, person));
            case Found.Erased _ -> {
                forget(person);
                yield Optional.empty();
            }
            case Found.Unknown _ -> throw new PersonKeyMissingException(person);
        };
    }

    /** From now on the person is erased here, whatever the table still says. */
    synchronized void forget(String person) {
        kept.remove(person);
        erased.add(person);
    }

    /** Outer empty: not known here; inner empty: erased. */
    private synchronized Optional<Optional<byte[]>> remembered(String person) {
        if (erased.contains(person)) {
            return Optional.of(Optional.empty());
        }
        @Nullable Kept entry = kept.get(person);
        return entry == null || System.nanoTime() - entry.since() >= trustedNanos
                ? Optional.empty()
                : Optional.of(Optional.of(entry.key()));
    }

    /** Whoever was slower than an erasure has nothing to remember. */
    private synchronized Optional<byte[]> remember(String person, byte[] key) {
        if (erased.contains(person)) {
            return Optional.empty();
        }
        kept.put(person, new Kept(key, System.nanoTime()));
        return Optional.of(key);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(byte[] key, long since) {}
}
