package dk.vaern.web.page;

import dk.vaern.web.json.Texts;
import dk.vaern.web.problem.InputFault;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The place in a list after which a page begins: the sort key of the last item that was given. Opaque on the wire, and
 * checked against damage; not a secret and no permission: whoever makes one up sees what he may see, from elsewhere on.
 *
 * @param key the parts of the sort key, as text
 */
public record Cursor(List<String> key) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> KEY = new TypeReference<>() {};
    private static final int LONGEST = 1000;

    public Cursor {
        key = List.copyOf(key);
    }

    /** Of numbers, instants, ids and texts, in the order of sorting. */
    public static Cursor after(Object... key) {
        return new Cursor(Stream.of(key).map(String::valueOf).toList());
    }

    public String text(int part) {
        return part(part, Texts::storable);
    }

    public long number(int part) {
        return part(part, Long::valueOf);
    }

    public Instant instant(int part) {
        return part(part, Texts::instant);
    }

    public UUID id(int part) {
        return part(part, Texts::uuid);
    }

    private <T> T part(int part, Function<String, T> read) {
        if (part >= key.size()) {
            throw refused();
        }
        try {
            return read.apply(key.get(part));
        } catch (IllegalArgumentException _) {
            throw refused();
        }
    }

    /** The text that clients get, and give back. */
    public String write() {
        byte[] json = JSON.writeValueAsBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json) + checksum(json);
    }

    /** @throws ProblemThrown 400 when it is none that was given out */
    static Cursor read(String text) {
        if (text.length() <= 8 || text.length() > LONGEST) {
            throw refused();
        }
        try {
            int end = text.length() - 8;
            byte[] json = Base64.getUrlDecoder().decode(text.substring(0, end));
            Cursor cursor = new Cursor(JSON.readValue(json, KEY));
            if (cursor.write().equals(text)) {
                return cursor;
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            // Refused below, like one whose checksum does not fit.
        }
        throw refused();
    }

    private static String checksum(byte[] json) {
        CRC32C checksum = new CRC32C();
        checksum.update("vaern-cursor".getBytes(StandardCharsets.US_ASCII));
        checksum.update(json);
        return "%08x".formatted(checksum.getValue());
    }

    private static ProblemThrown refused() {
        return new ProblemThrown(Problem.of(InputFault.query("cursor", "must be a nextCursor of this list")));
    }
}
