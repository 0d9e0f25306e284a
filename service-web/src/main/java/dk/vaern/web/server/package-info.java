/** Around every request: what each answer carries, how much a request may bring, and problems where no controller was reached. */
@NullMarked
package dk.vaern.web.server;

import org.jspecify.annotations.NullMarked;
