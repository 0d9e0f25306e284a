/** Makes the published OpenAPI description say what the running service does: roles, headers, refusals and examples. */
@NullMarked
package dk.vaern.web.openapi;

import org.jspecify.annotations.NullMarked;
