/** Push messages to telephones, through any server that speaks as ntfy does. */
@NullMarked
package dk.vaern.notification.channel.push;

import org.jspecify.annotations.NullMarked;
