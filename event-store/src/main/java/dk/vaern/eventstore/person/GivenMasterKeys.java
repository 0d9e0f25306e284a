package dk.vaern.eventstore.person;

import dk.vaern.eventstore.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Master keys that were given at the start. A key's name is derived from the key itself, so that a wrong one is known for
 * another before anything is opened with it.
 */
public final class GivenMasterKeys implements MasterKeys {

    private static final byte[] NAMING = "vaern master key name 1".getBytes(StandardCharsets.UTF_8);
    private static final int NAME_BYTES = 8;

    private final Seal seal;
    private final Map<String, byte[]> keys = new LinkedHashMap<>();

    /**
     * Keys that wrap, and unwrap what they wrapped.
     *
     * @param given base64 of 32 bytes each; the first wraps, the others only unwrap what they once wrapped
     * @throws IllegalArgumentException when there is none, or one is not a key; never says what it is
     */
    public GivenMasterKeys(List<String> given, RandomGenerator random) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("no master key is given");
        }
        this.seal = new Seal(random);
        for (String text : given) {
            byte[] key = decoded(text.strip());
            keys.put(HexFormat.of().formatHex(Seal.expand(key, new byte[0], NAMING, NAME_BYTES)), key);
        }
    }

    private static byte[] decoded(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("a master key is not base64");
        }
        if (key.length != Seal.KEY_BYTES) {
            throw new IllegalArgumentException(
                    "a master key has %d bytes, not %d".formatted(key.length, Seal.KEY_BYTES));
        }
        return key;
    }

    @Override
    public String current() {
        return keys.keySet().iterator().next();
    }

    @Override
    public WrappedKey wrap(byte[] key, String person) {
        String master = current();
        return new WrappedKey(master, seal.close(key(master), key, context(person)));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, String person) {
        return seal.open(key(wrapped.master()), wrapped.bytes(), context(person));
    }

    private byte[] key(String master) {
        byte[] key = keys.get(master);
        if (key == null) {
            throw new IllegalStateException("The master key " + master
                    + " wraps persons' keys and is not among those that were given (" + String.join(", ", keys.keySet())
                    + ")");
        }
        return key;
    }

    private static byte[] context(String person) {
        return Place.of("person.key", person).bytes();
    }

    /** Says which, never what they are. */
    @Override
    public String toString() {
        return "GivenMasterKeys" + keys.keySet();
    }
}
