/** Notes every request, by whom, on what ground and from where, and lets no answer out that is not noted. */
@NullMarked
package dk.vaern.web.audit;

import org.jspecify.annotations.NullMarked;
