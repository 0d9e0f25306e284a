/** What providers say to us: signed, without a token. */
@NullMarked
package dk.vaern.notification.api.callback;

import org.jspecify.annotations.NullMarked;
