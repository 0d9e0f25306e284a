package dk.vaern.incident.api.warning;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.domain.warning.WarningRefusal.OLDER_REVISION;
import static dk.vaern.domain.warning.WarningRefusal.ONLY_THE_NATIONAL_CENTRE_WARNS;
import static dk.vaern.domain.warning.WarningRefusal.RED_IS_FOR_INDIVIDUALS;
import static dk.vaern.domain.warning.WarningRefusal.WARNING_EXPIRED;
import static dk.vaern.domain.warning.WarningRefusal.WARNING_WITHDRAWN;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.SourceDocument;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.domain.warning.WarningRefusal;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.imports.CsafImport;
import dk.vaern.incident.imports.Importer;
import dk.vaern.incident.imports.OriginalDocuments;
import dk.vaern.incident.view.warning.WarningPictures;
import dk.vaern.web.openapi.AlsoAnswers;
import dk.vaern.web.openapi.Creates;
import dk.vaern.web.openapi.Document;
import dk.vaern.web.openapi.Example;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Foreign documents in, originals out. */
@RestController
@RequestMapping("/api/v1/warnings")
class ImportResource {

    private final CsafImport csaf;
    private final Importer importer;
    private final WarningPictures pictures;
    private final OriginalDocuments originals;

    ImportResource(CsafImport csaf, Importer importer, WarningPictures pictures, OriginalDocuments originals) {
        this.csaf = csaf;
        this.importer = importer;
        this.pictures = pictures;
        this.originals = originals;
    }

    @Example("{'warnings': [{'id': '019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e05', 'version': 1}]}")
    record ImportedWarnings(List<Written> warnings) {}

    /** Takes in a CSAF 2.0 document as it is: 201 when it says something new, 200 when it was there already. */
    @PostMapping(path = "/imports", consumes = CsafImport.MEDIA_TYPE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({ANALYST, SERVICE})
    @Document("advisory.json")
    @Creates(unless = "The same document was there already.")
    @AlsoAnswers(status = 422, code = "document-refused", detail = "The document breaks rules of CSAF 2.0; see errors.")
    @RefusedBy.Warning({
        ONLY_THE_NATIONAL_CENTRE_WARNS,
        OLDER_REVISION,
        RED_IS_FOR_INDIVIDUALS,
        WARNING_WITHDRAWN,
        WARNING_EXPIRED
    })
    ResponseEntity<ImportedWarnings> importWarning(@RequestBody byte[] document, Write write) {
        requireNationalCentre(write.by());
        var imported = importer.take(csaf.read(document), write);
        var written = new Written(imported.warning().toString(), imported.version());
        return ResponseEntity.status(imported.changed() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/warnings/" + imported.warning()))
                .eTag(Written.etag(imported.version()))
                .body(new ImportedWarnings(List.of(written)));
    }

    /** The document that a warning came from, byte for byte as it came. */
    @GetMapping(path = "/{id}/original", produces = CsafImport.MEDIA_TYPE)
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    @Document("advisory.json")
    ResponseEntity<byte[]> readOriginal(@PathVariable WarningId id, Actor actor) {
        SourceDocument source = pictures.see(id, Viewer.of(actor)).source();
        if (source == null) {
            throw new Refused(WarningRefusal.NOT_FOUND);
        }
        OriginalDocuments.Original original =
                originals.find(source.sha256()).orElseThrow(() -> new Refused(WarningRefusal.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(original.mediaType()))
                .eTag("\"" + source.sha256() + "\"")
                .body(original.bytes());
    }

    /** Before anything is kept: a document that nobody may bring is not stored. */
    private static void requireNationalCentre(By by) {
        if (!by.organisation().is(OrganisationKind.NATIONAL_CENTRE)) {
            throw new Refused(WarningRefusal.ONLY_THE_NATIONAL_CENTRE_WARNS);
        }
    }
}
