/** Answers by who is told, where they are told: by the link in a message or by answering a text message, without signing in. */
@NullMarked
package dk.vaern.notification.answer;

import org.jspecify.annotations.NullMarked;
