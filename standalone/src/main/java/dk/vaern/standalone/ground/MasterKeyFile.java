package dk.vaern.standalone.ground;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The secrets of a run that was given none: made at the first start, and kept in the data folder for its owner only. One key a
 * line; of the master keys a line that is put before the others is the one that wraps from the next start on.
 */
public final class MasterKeyFile {

    private static final String PERSONS = "master.key";
    private static final String WEBHOOKS = "webhook.key";
    private static final int KEY_BYTES = 32;

    private MasterKeyFile() {}

    /**
     * The keys that persons' keys are wrapped by.
     *
     * @throws CannotStart when they can be neither read nor made
     */
    public static List<String> in(DataFolder folder) {
        return keys(folder.resolve(PERSONS));
    }

    /**
     * The secret that webhooks' signing keys are derived from.
     *
     * @throws CannotStart when it can be neither read nor made
     */
    public static String ofWebhooks(DataFolder folder) {
        return keys(folder.resolve(WEBHOOKS)).stream()
                .findFirst()
                .orElseThrow(() -> new CannotStart("The file %s in the data folder is empty.".formatted(WEBHOOKS)));
    }

    private static List<String> keys(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new CannotStart(
                    "The master key %s cannot be read or made (%s): see to the folder's permissions."
                            .formatted(file, e),
                    e);
        }
    }

    private static void make(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        try (var writer = Channels.newWriter(
                Files.newByteChannel(file, options, DataFolder.ownerOnly("rw-------")), StandardCharsets.US_ASCII)) {
            writer.write(Base64.getEncoder().encodeToString(key) + "\n");
        }
    }
}
