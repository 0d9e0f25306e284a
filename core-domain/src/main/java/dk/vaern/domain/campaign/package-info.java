/** One action given to many organisations at once. */
@NullMarked
package dk.vaern.domain.campaign;

import org.jspecify.annotations.NullMarked;
