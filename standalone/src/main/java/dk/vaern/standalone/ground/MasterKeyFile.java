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
 * The master key of a run that was given none: made at the first start, and kept in the data folder for its owner only. One
 * key a line; a line that is put before the others is the one that wraps from the next start on.
 */
public final class MasterKeyFile {

    private static final String NAME = "master.key";
    private static final int KEY_BYTES = 32;

    private MasterKeyFile() {}

    /** @throws CannotStart when it can be neither read nor made */
    public static List<String> in(DataFolder folder) {
        var file = folder.resolve(NAME);
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
