/** The field's code lists as data: RSIT's incident categories and the NIS2 sectors. */
@NullMarked
package dk.vaern.domain.codes;

import org.jspecify.annotations.NullMarked;
