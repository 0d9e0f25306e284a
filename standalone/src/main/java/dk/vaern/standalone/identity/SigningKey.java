package dk.vaern.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;

/** The key that signs tokens, kept in the data folder so that a token outlives a restart. */
final class SigningKey {

    private static final int BITS = 2_048;

    private SigningKey() {}

    /** Reads it, or makes it at the first start. */
    static RSAKey keptIn(DataFolder folder) {
        var file = folder.resolve("identity-key.json");
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : made(file);
        } catch (IOException | ParseException e) {
            throw new CannotStart(
                    "The demo identity provider's key %s cannot be used (%s): delete it and a new one is made."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static RSAKey made(Path file) throws IOException {
        var key = generated();
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, DataFolder.ownerOnly("rw-------"));
        Files.writeString(unfinished, key.toJSONString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }
}
