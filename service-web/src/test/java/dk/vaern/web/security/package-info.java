@NullMarked
package dk.vaern.web.security;

import org.jspecify.annotations.NullMarked;
