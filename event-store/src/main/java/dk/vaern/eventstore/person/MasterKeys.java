package dk.vaern.eventstore.person;

/**
 * Wraps persons' keys, so that what is in the database opens nothing by itself. The master keys behind it are never stored
 * there; they come from the environment ({@link GivenMasterKeys}), or stay within a key service.
 *
 * <p>Every method throws {@link PersonKeysUnavailableException} when a key service does not answer.
 */
public interface MasterKeys {

    /** The master key that wraps from now on. */
    String current();

    /** Wraps a key for this person under the current master key. */
    WrappedKey wrap(byte[] key, String person);

    /**
     * The key as it was wrapped for this person.
     *
     * @throws BrokenSealException when it was wrapped for another, or was changed
     * @throws IllegalStateException when its master key is not known
     */
    byte[] unwrap(WrappedKey wrapped, String person);

    /**
     * A person's key as it is stored.
     *
     * @param master which master key wraps it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the array is never changed
    record WrappedKey(String master, byte[] bytes) {}
}
