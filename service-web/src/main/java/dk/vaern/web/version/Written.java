package dk.vaern.web.version;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** What a write answers: which aggregate it changed, and its version since. */
public record Written(String id, long version) {

    /**
     * 201, with the version as ETag.
     *
     * @param location of what was created, as a path on this host
     */
    public static ResponseEntity<Written> created(String location, UUID id, long version) {
        return created(location, id.toString(), version);
    }

    /**
     * 201, with the version as ETag.
     *
     * @param location of what was created, as a path on this host
     */
    public static ResponseEntity<Written> created(String location, String id, long version) {
        return ResponseEntity.created(URI.create(location)).eTag(etag(version)).body(new Written(id, version));
    }

    /** 200, with the version as ETag. */
    public static ResponseEntity<Written> changed(UUID id, long version) {
        return changed(id.toString(), version);
    }

    /** 200, with the version as ETag. */
    public static ResponseEntity<Written> changed(String id, long version) {
        return ResponseEntity.ok().eTag(etag(version)).body(new Written(id, version));
    }

    /** A version as a strong entity tag: {@code "7"}. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** What a read of one aggregate answers: its body, with the version as ETag. */
    public static <T> ResponseEntity<T> read(T body, long version) {
        return ResponseEntity.ok().eTag(etag(version)).body(body);
    }
}
