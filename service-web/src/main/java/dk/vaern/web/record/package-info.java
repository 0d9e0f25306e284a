/** How both services read and write the record: the stored names with their upcasters, and what in it is personal. */
@NullMarked
package dk.vaern.web.record;

import org.jspecify.annotations.NullMarked;
