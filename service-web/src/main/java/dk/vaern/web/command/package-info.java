/** The way from a request to the aggregate it is for. */
@NullMarked
package dk.vaern.web.command;

import org.jspecify.annotations.NullMarked;
