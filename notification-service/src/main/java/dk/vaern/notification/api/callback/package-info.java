/** What providers say to us: signed, without a token, and no part of the contract with clients. */
@NullMarked
package dk.vaern.notification.api.callback;

import org.jspecify.annotations.NullMarked;
