package dk.vaern.incident.imports;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The originals, byte for byte, under their fingerprints. */
@Component
public class OriginalDocuments {

    private final JdbcClient jdbc;

    OriginalDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An original, and what kind of document it is. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Original(String mediaType, byte[] bytes) {}

    /** Kept once, however often it comes. */
    void keep(ImportedDocument document) {
        jdbc.sql("""
                insert into incident.original_document (sha256, media_type, content)
                values (:sha256, :mediaType, :content)
                on conflict do nothing
                """)
                .param("sha256", document.source().sha256())
                .param("mediaType", document.mediaType())
                .param("content", document.bytes())
                .update();
    }

    /** Empty when no document with this fingerprint came in. */
    public Optional<Original> find(String sha256) {
        return jdbc.sql("select media_type, content from incident.original_document where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> new Original(row.getString("media_type"), row.getBytes("content")))
                .optional();
    }
}
