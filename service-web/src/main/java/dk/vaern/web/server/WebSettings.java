package dk.vaern.web.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a site may set about the web side ({@code vaern.web.…}).
 *
 * @param largestBody of a request, where a resource has no {@link BodyLimit} of its own
 * @param longestWait for the read side to reach {@code Min-Version}, and for a duplicate in flight
 * @param keyLease after which the next attempt under an {@code Idempotency-Key} takes over from one that died
 */
@ConfigurationProperties("vaern.web")
public record WebSettings(
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue("2s") Duration longestWait,
        @DefaultValue("10s") Duration keyLease) {}
