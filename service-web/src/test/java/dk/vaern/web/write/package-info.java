@NullMarked
package dk.vaern.web.write;

import org.jspecify.annotations.NullMarked;
