/** The service on real parts: PostgreSQL, mail and a gateway, with a clock that a test moves. */
@NullMarked
package dk.vaern.notification.testing;

import org.jspecify.annotations.NullMarked;
