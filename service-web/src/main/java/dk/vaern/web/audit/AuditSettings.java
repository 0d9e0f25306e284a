package dk.vaern.web.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site may set about the audit log ({@code vaern.audit.…}). How long entries are kept is the database owner's to say.
 *
 * @param written false only to measure what it costs; refused under the production profile
 */
@ConfigurationProperties("vaern.audit")
public record AuditSettings(@DefaultValue("true") boolean written) {}
