/** What the system survives: replicas at once, a database that goes away. */
@NullMarked
package dk.vaern.it.fault;

import org.jspecify.annotations.NullMarked;
