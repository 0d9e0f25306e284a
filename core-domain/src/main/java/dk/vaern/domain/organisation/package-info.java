/** Municipalities, the joint organisation, the national centre, suppliers and authorities, as data. */
@NullMarked
package dk.vaern.domain.organisation;

import org.jspecify.annotations.NullMarked;
