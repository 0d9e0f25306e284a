/** One intent to reach somebody about one thing, until it is acknowledged or visibly failed. */
@NullMarked
package dk.vaern.domain.notification;

import org.jspecify.annotations.NullMarked;
