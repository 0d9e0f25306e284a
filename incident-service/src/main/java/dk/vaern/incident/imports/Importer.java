package dk.vaern.incident.imports;

import dk.vaern.domain.warning.Warning;
import dk.vaern.domain.warning.WarningCommand.ImportWarning;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import org.springframework.stereotype.Component;

/** Takes a foreign document in: keeps the original, finds its warning, and lets the warning decide what is new. */
@Component
public class Importer {

    private final OriginalDocuments originals;
    private final DocumentClaims claims;
    private final Writes writes;
    private final RecordReader record;

    Importer(OriginalDocuments originals, DocumentClaims claims, Writes writes, RecordReader record) {
        this.originals = originals;
        this.claims = claims;
        this.writes = writes;
        this.record = record;
    }

    /**
     * What became of it.
     *
     * @param changed false when this very document was there already
     */
    public record Imported(WarningId warning, long version, boolean changed) {}

    /** A document that is new becomes a warning under the request's own id. */
    public Imported take(ImportedDocument document, Write write) {
        originals.keep(document);
        WarningId warning = claims.claim(document.source(), new WarningId(write.newId()));
        long before = record.version(warning.toString());
        var command = new ImportWarning(warning, document.content(), document.source(), write.by());
        long version = writes.give(write, Warning.COMMANDS, warning.toString(), command);
        return new Imported(warning, version, version > before);
    }
}
