/** Webhooks: signed CloudEvents to addresses on the public internet, and to no other. */
@NullMarked
package dk.vaern.notification.channel.webhook;

import org.jspecify.annotations.NullMarked;
