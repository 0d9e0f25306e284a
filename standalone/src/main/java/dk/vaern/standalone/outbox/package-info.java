/** Stands where providers of mail, text messages and webhooks would: keeps what it is given to send, and shows it. */
@NullMarked
package dk.vaern.standalone.outbox;

import org.jspecify.annotations.NullMarked;
