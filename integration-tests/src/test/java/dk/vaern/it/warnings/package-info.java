/** Warnings, told by what those see who work with them. */
@NullMarked
package dk.vaern.it.warnings;

import org.jspecify.annotations.NullMarked;
