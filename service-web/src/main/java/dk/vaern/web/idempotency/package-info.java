/** A request sent twice, at once or later, has one effect and one answer. */
@NullMarked
package dk.vaern.web.idempotency;

import org.jspecify.annotations.NullMarked;
