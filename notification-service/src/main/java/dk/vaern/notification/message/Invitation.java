package dk.vaern.notification.message;

import java.net.URI;
import java.util.Optional;

/**
 * How the reader of a message may answer it.
 *
 * @param link of the page where to, without signing in
 * @param reply what to answer a text message with; empty when it is none, or answers are not taken in
 */
public record Invitation(URI link, Optional<String> reply) {}
