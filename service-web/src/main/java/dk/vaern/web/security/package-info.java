/** Who calls, in which roles, and what each controller method asks of them; nothing is open unless it says so. */
@NullMarked
package dk.vaern.web.security;

import org.jspecify.annotations.NullMarked;
