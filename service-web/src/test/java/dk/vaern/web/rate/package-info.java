@NullMarked
package dk.vaern.web.rate;

import org.jspecify.annotations.NullMarked;
