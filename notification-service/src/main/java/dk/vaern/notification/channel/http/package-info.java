/** What channels over HTTP share: one bounded request that trusts nothing in the answer, and what failures mean. */
@NullMarked
package dk.vaern.notification.channel.http;

import org.jspecify.annotations.NullMarked;
