package dk.vaern.incident.imports;

import dk.vaern.domain.warning.SourceDocument;
import dk.vaern.domain.warning.WarningContent;

/**
 * A foreign document, read.
 *
 * @param content what the warning made of it says
 * @param source which document, and which revision of it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; the fingerprint in the source names the bytes
public record ImportedDocument(WarningContent content, SourceDocument source, String mediaType, byte[] bytes) {}
