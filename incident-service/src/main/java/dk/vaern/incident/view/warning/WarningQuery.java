package dk.vaern.incident.view.warning;

import dk.vaern.domain.kernel.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which warnings are asked for; absent parts ask for any.
 *
 * @param q words in titles, texts, CVE ids and products, as a web search is written
 * @param from recorded at or after
 * @param to recorded before
 */
public record WarningQuery(
        @Nullable WarningStatus status,
        @Nullable Severity severity,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to) {}
