/** Mail, handed to one SMTP server that carries it on. */
@NullMarked
package dk.vaern.notification.channel.email;

import org.jspecify.annotations.NullMarked;
