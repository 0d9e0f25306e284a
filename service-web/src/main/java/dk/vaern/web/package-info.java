/** What the web sides of both services share. A service imports {@link dk.vaern.web.WebConfiguration}. */
@NullMarked
package dk.vaern.web;

import org.jspecify.annotations.NullMarked;
