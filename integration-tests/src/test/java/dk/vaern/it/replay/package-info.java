/** The past, as the record tells it, against the entries added up. */
@NullMarked
package dk.vaern.it.replay;

import org.jspecify.annotations.NullMarked;
