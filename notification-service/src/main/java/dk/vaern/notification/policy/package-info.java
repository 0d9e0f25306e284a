/** When something happens, those who must know are to be told: reads events, requests notifications, keeps nothing. */
@NullMarked
package dk.vaern.notification.policy;

import org.jspecify.annotations.NullMarked;
