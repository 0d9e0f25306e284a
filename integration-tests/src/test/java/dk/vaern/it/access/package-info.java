/** Who may do what, over HTTP: each endpoint for each role, and hidden things like things that never were. */
@NullMarked
package dk.vaern.it.access;

import org.jspecify.annotations.NullMarked;
