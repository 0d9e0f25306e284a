/** Text messages, through any gateway that takes JSON over HTTP. */
@NullMarked
package dk.vaern.notification.channel.sms;

import org.jspecify.annotations.NullMarked;
