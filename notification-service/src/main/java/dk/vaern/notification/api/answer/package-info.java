/** Where people answer who did not sign in: the page behind a message's link. */
@NullMarked
package dk.vaern.notification.api.answer;

import org.jspecify.annotations.NullMarked;
