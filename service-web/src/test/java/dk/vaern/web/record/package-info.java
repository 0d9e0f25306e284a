/** Tests of how the record is read and written. */
@NullMarked
package dk.vaern.web.record;

import org.jspecify.annotations.NullMarked;
