package dk.vaern.incident.imports;

import dk.vaern.domain.warning.SourceDocument;
import dk.vaern.domain.warning.WarningId;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which warning a foreign document belongs to, in all its revisions. */
@Component
class DocumentClaims {

    private final JdbcClient jdbc;

    DocumentClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The warning of this document: the one claimed before, or this one from now on. Two that claim at once get one. */
    WarningId claim(SourceDocument source, WarningId fresh) {
        jdbc.sql("""
                insert into incident.document_claim (format, publisher, document_id, warning_id)
                values (:format, :publisher, :document, :warning)
                on conflict do nothing
                """).params(key(source)).param("warning", fresh.value()).update();
        return new WarningId(jdbc.sql("""
                select warning_id from incident.document_claim
                where format = :format and publisher = :publisher and document_id = :document
                """).params(key(source)).query(UUID.class).single());
    }

    private static Map<String, Object> key(SourceDocument source) {
        return Map.of(
                "format", source.format().name(), "publisher", source.publisher(), "document", source.documentId());
    }
}
