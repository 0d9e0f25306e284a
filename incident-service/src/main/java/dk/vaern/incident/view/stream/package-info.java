/** What happens, as it happens, for those who may see it. */
@NullMarked
package dk.vaern.incident.view.stream;

import org.jspecify.annotations.NullMarked;
