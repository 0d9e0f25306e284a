/** Who is shown what as sharing changes: over HTTP, in streams, messages and logs, now and as anybody saw it then. */
@NullMarked
package dk.vaern.it.sharing;

import org.jspecify.annotations.NullMarked;
