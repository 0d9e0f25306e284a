package dk.vaern.eventstore.person;

import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.person.PersonKeyTable.Found;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what is known of persons, each under a key of the person's own, and erases a person by destroying the key.
 *
 * <p>Every method throws {@link dk.vaern.eventstore.StoreUnavailableException} when the database does not answer, and {@link
 * PersonKeysUnavailableException}, which is one, when the master key cannot be had.
 */
public final class PersonVault {

    private static final Logger LOG = LoggerFactory.getLogger(PersonVault.class);

    private final PersonKeyTable table;
    private final MasterKeys masters;
    private final PersonKeys keys;
    private final Seal seal;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable String failure;

    /** A vault with keys of its own making. */
    public static PersonVault on(DataSource database, MasterKeys masters) {
        return on(database, masters, new SecureRandom(), PersonKeys.TRUSTED);
    }

    /**
     * A vault whose randomness is given, so that a test can pin what is stored.
     *
     * @param random of keys and salts; whoever knows it opens everything
     * @param trusted how long a key is used without looking whether it is still there
     */
    public static PersonVault on(DataSource database, MasterKeys masters, RandomGenerator random, Duration trusted) {
        return new PersonVault(new PersonKeyTable(database), masters, new Seal(random), trusted);
    }

    private PersonVault(PersonKeyTable table, MasterKeys masters, Seal seal, Duration trusted) {
        this.table = table;
        this.masters = masters;
        this.keys = new PersonKeys(table, masters, seal, trusted);
        this.seal = seal;
    }

    /** The text as it may be stored in this place; empty when the person is erased, for whom nothing is stored any more. */
    public Optional<String> seal(String person, String text, Place place) {
        return watched(() -> keys.forSealing(person))
                .map(key -> seal.close(key, text.getBytes(StandardCharsets.UTF_8), context(person, place)))
                .map(Base64.getEncoder()::encodeToString);
    }

    /**
     * The text that was sealed in this place; empty when the person is erased.
     *
     * @throws BrokenSealException when it was not sealed here for this person, or was changed
     * @throws PersonKeyMissingException when the person's key is gone without an erasure
     */
    public Optional<String> open(String person, String sealed, Place place) {
        return watched(() -> keys.forOpening(person))
                .map(key -> seal.open(key, bytes(sealed), context(person, place)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] context(String person, Place place) {
        return place.within(person).bytes();
    }

    private static byte[] bytes(String sealed) {
        try {
            return Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException _) {
            throw new BrokenSealException("it is not base64");
        }
    }

    /** Whether anything was ever sealed for the person, who may be erased by now. */
    public boolean knows(String person) {
        return !(table.find(person) instanceof Found.Unknown);
    }

    public boolean isErased(String person) {
        return table.find(person) instanceof Found.Erased;
    }

    /**
     * Destroys the person's key for good. When this returns, nothing that was sealed for the person can be opened on this
     * node, and on others as soon as they hear of it, within {@link PersonKeys#TRUSTED} at the latest. Done twice, the same.
     */
    public void erase(String person) {
        table.erase(person);
        forget(person);
        LOG.info("The key of person {} is destroyed", person);
    }

    /** Somebody erases the person: from now on nothing of the person is opened here. */
    public void forget(String person) {
        keys.forget(person);
        listeners.forEach(Runnable::run);
    }

    /**
     * Whom to tell that somebody is erased, so that what was opened before is let go.
     *
     * @param listener must not block
     */
    public void onErased(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Whether every master key that is needed is there, and is the right one.
     *
     * @throws IllegalStateException when one is not: nothing of some persons could be read
     */
    public void check() {
        table.samples().forEach((person, wrapped) -> {
            try {
                byte[] _ = watched(() -> masters.unwrap(wrapped, person));
            } catch (BrokenSealException e) {
                throw new IllegalStateException("The master key " + wrapped.master() + " is not the one it was", e);
            }
        });
    }

    /** What keeps persons' keys from being had since the last attempt; empty when nothing does. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Says it aloud once, not at every attempt. */
    private <T> T watched(Supplier<T> attempt) {
        try {
            T had = attempt.get();
            if (failure != null) {
                failure = null;
                LOG.info("Persons' keys can be had again");
            }
            return had;
        } catch (PersonKeysUnavailableException e) {
            if (failure == null) {
                LOG.error("PERSONS' KEYS CANNOT BE HAD: what is stored of people is neither read nor written", e);
            }
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }
}
