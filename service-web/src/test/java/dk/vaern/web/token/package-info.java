@NullMarked
package dk.vaern.web.token;

import org.jspecify.annotations.NullMarked;
