/** Cards in a Microsoft Teams channel, through a workflow's webhook. */
@NullMarked
package dk.vaern.notification.channel.teams;

import org.jspecify.annotations.NullMarked;
