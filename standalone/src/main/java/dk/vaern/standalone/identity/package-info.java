/**
 * An OpenID provider for trying Værn: every organisation with every role that fits its kind, all with the secret
 * {@code demo}. It never starts in production.
 */
@NullMarked
package dk.vaern.standalone.identity;

import org.jspecify.annotations.NullMarked;
