/** Bringing the database to what a service expects, as the schemas' owner and in a process of its own. */
@NullMarked
package dk.vaern.web.migration;

import org.jspecify.annotations.NullMarked;
