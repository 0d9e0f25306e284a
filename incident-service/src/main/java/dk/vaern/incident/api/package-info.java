/** The API over HTTP, a package for each resource; here what they share: the names of rules that refuse. */
@NullMarked
package dk.vaern.incident.api;

import org.jspecify.annotations.NullMarked;
