/** Calls that read a message aloud, through any gateway that takes JSON over HTTP. */
@NullMarked
package dk.vaern.notification.channel.voice;

import org.jspecify.annotations.NullMarked;
