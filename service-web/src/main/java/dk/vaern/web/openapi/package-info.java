/**
 * Makes the published OpenAPI description say what the running service does. A method's name is its operation's id, its
 * Javadoc the summary; records' Javadoc describes parameters and properties; {@link dk.vaern.web.security.Allowed} gives
 * the roles; annotations marked with {@link dk.vaern.web.openapi.Refuses} give the problem codes; examples stand beside the
 * records.
 */
@NullMarked
package dk.vaern.web.openapi;

import org.jspecify.annotations.NullMarked;
