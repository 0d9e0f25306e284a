/** The audit log over HTTP: nothing is answered that is not in it, and nobody is shown more of it than is theirs. */
@NullMarked
package dk.vaern.it.audit;

import org.jspecify.annotations.NullMarked;
