/** The organisations that a standalone run begins with. */
@NullMarked
package dk.vaern.standalone.organisations;

import org.jspecify.annotations.NullMarked;
