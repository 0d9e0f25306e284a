/** The OpenAPI descriptions that the running services publish, held against what the services do. */
@NullMarked
package dk.vaern.it.openapi;

import org.jspecify.annotations.NullMarked;
