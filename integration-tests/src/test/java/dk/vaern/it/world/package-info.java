/** The whole system under test: both services on real ports, real PostgreSQL, real tokens, a clock that can be moved. */
@NullMarked
package dk.vaern.it.world;

import org.jspecify.annotations.NullMarked;
