/** Shows what every aggregate builds on. */
@NullMarked
package dk.vaern.domain.kernel;

import org.jspecify.annotations.NullMarked;
