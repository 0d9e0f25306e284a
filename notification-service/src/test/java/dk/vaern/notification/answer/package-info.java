/** Answers of people who did not sign in. */
@NullMarked
package dk.vaern.notification.answer;

import org.jspecify.annotations.NullMarked;
